"""Words that programs say, which are no part of a name that stands before or after them."""


def words_in(text: str) -> frozenset[str]:
    """Return the words of a text, for a list that is easier to read so."""
    return frozenset(text.split())


PLAIN = words_in(
    "a about access after all already an and any are as at be because before being blocked but "
    "by bytes called can cannot cause cause: chmod closed code connection copy could couldn "
    "create created damaged delete denied did directory disk does download downloading due "
    "during entry errno error exception exists expected expired extract extracting fail failed "
    "failure file files folder for found from full gone got had has have host if in input "
    "instead into invalid io is it its kept key line link load loading local locked lost make "
    "member missing mkdir module move moved moving name need needs new no none not note null "
    "object of on one only open opened opening or os out over parcel part password path "
    "permission place print problem process program raised read reading received refused "
    "remote remove removed rename renamed replaced report required reset resource save saved "
    "saving scan scanned search see seek send sent server size skipped space start started stat "
    "stopped string such system target than that the their then there this timed timeout to "
    "too type unable under unexpected unknown unlink unpack unpacking until upload url use user "
    "used user value version wait warning was were what when where which while will with "
    "without write writing written wrong your zip"
)

# Names of accounts and machines that tell nobody apart, and words of our own facts.
NOBODY = PLAIN | words_in(
    "root user users admin administrator administrateur administrador guest owner default "
    "public test tester home pc computer laptop desktop localhost localdomain localhost4 "
    "ubuntu debian fedora arch linux windows macos darwin mint suse opensuse centos redhat "
    "alpine gentoo manjaro pi raspberrypi runner build docker container nobody system "
    "service daemon me person people customer kunde shop seller book pdf python helperkit "
    "wsl vagrant live kali steam deck jenkins ci worker app data temp tmp"
)
