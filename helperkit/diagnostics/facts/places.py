"""Facts about the folders that are used. No path of them is ever told."""

from enum import StrEnum

from helperkit.diagnostics.facts.fact import Told
from helperkit.journey.fields import Count, ErrorClass, FileSystem, Maybe, Why


class RoomOf(StrEnum):
    """Which place a fact is of."""

    PLACE = "place"  # where the files of the journey go
    TEMP = "temp"
    HOME = "home"  # the customer's own folder
    OWN = "own"  # this program's own folder
    BYTES = "bytes"  # where the received file lies


class Room(Told, frozen=True, tag="room"):
    """How much room a place has, in bytes, and of which kind its file system is.

    `entries_free`: how many more files and folders fit, where the file system counts them.
    """

    why: Why = "report-why-room"
    of: RoomOf = RoomOf.PLACE
    free: Maybe = None
    total: Maybe = None
    file_system: FileSystem = ""
    entries_free: Maybe = None


class Cloud(StrEnum):
    """Who copies a folder into a cloud. "" is nobody that we know."""

    NOBODY = ""
    ONEDRIVE = "OneDrive"
    DROPBOX = "Dropbox"
    ICLOUD = "iCloud"
    GOOGLE_DRIVE = "Google Drive"
    NEXTCLOUD = "Nextcloud"
    OWNCLOUD = "ownCloud"
    BOX = "Box"
    MEGA = "MEGA"
    PCLOUD = "pCloud"
    ANOTHER = "another"


class Disk(StrEnum):
    """What kind of disk a place is on. "" where nobody knows."""

    UNKNOWN = ""
    FIXED = "fixed"
    REMOVABLE = "removable"
    NETWORK = "network"
    MEMORY = "memory"
    DISC = "disc"  # a CD or DVD


class Place(Told, frozen=True, tag="place"):
    """What a place's path says: nothing is asked of the disk, so a dead one tells it as well.

    `characters` of the whole path, `longest` of its longest part, both in units of UTF-16, as
    Windows counts them; `depth` folders; `plain` says that all of it is ASCII.
    """

    why: Why = "report-why-place"
    of: RoomOf = RoomOf.PLACE
    cloud: Cloud = Cloud.NOBODY
    disk: Disk = Disk.UNKNOWN
    characters: Count = 0
    longest: Count = 0
    depth: Count = 0
    plain: bool = True


class Access(Told, frozen=True, tag="access"):
    """What may be done in a place. None where that was not found out.

    `ours`: it belongs to the user who runs this program; `cases_differ`: "Book" and "book" are
    two files; `error`: the class of what came when a file was made there to try.
    """

    why: Why = "report-why-access"
    of: RoomOf = RoomOf.PLACE
    there: bool = False
    readable: bool | None = None
    writable: bool | None = None
    ours: bool | None = None
    cases_differ: bool | None = None
    online_only: bool | None = None  # in a cloud, and not on this computer
    error: ErrorClass = ""
