"""How each word sounds, and how far apart two sounds are.

The sounds are those of CMUdict (American English, in ARPAbet, without stress).
"""

from collections.abc import Sequence
from functools import cache

from helperkit.phone.edits import edit_distance
from helperkit.phone.words import WORDS

_SOUNDS = """
accordion AH K AO R D IY AH N
airplane EH R P L EY N
ambulance AE M B Y AH L AH N S
ant AE N T
avocado AE V AH K AA D OW
badminton B AE D M IH N T AH N
basketball B AE S K AH T B AO L
bathtub B AE TH T AH B
bicycle B AY S IH K AH L
blueberries B L UW B EH R IY Z
boomerang B UW M ER AE NG
bridge B R IH JH
briefcase B R IY F K EY S
broccoli B R AA K AH L IY
bubbles B AH B AH L Z
bumblebee B AH M B AH L B IY
butterfly B AH T ER F L AY
candle K AE N D AH L
caterpillar K AE T AH P IH L ER
chestnut CH EH S N AH T
chili CH IH L IY
chocolate CH AO K L AH T
chopsticks CH AA P S T IH K S
coconut K OW K AH N AH T
couch K AW CH
crocodile K R AA K AH D AY L
crown K R AW N
cucumber K Y UW K AH M B ER
cupcake K AH P K EY K
diamond D AY M AH N D
dinosaur D AY N AH S AO R
dolphin D AA L F AH N
elephant EH L AH F AH N T
factory F AE K T ER IY
fireworks F AY R W ER K S
fishing F IH SH IH NG
flamingo F L AH M IH NG G OW
flowers F L AW ER Z
flute F L UW T
footprints F UH T P R IH N T S
fox F AA K S
garlic G AA R L IH K
gloves G L AH V Z
goldfish G OW L D F IH SH
grasshopper G R AE S HH AA P ER
guitar G IH T AA R
hammer HH AE M ER
handbag HH AE N D B AE G
hedgehog HH EH JH HH AA G
helicopter HH EH L IH K AA P T ER
hourglass AW ER G L AE S
icecube AY S K Y UW B
jeans JH IY N Z
jellyfish JH EH L IY F IH SH
kangaroo K AE NG G ER UW
karate K ER AA T IY
kiwi K IY W IY
koala K OW AA L AH
lightning L AY T N IH NG
lipstick L IH P S T IH K
lizard L IH Z ER D
lollipop L AA L IY P AA P
magnet M AE G N AH T
mango M AE NG G OW
megaphone M EH G AH F OW N
microscope M AY K R AH S K OW P
minibus M IH N IY B AH S
moon M UW N
motorcycle M OW T ER S AY K AH L
mountain M AW N T AH N
mushroom M AH SH R UW M
newspaper N UW Z P EY P ER
octopus AA K T AH P UH S
onion AH N Y AH N
orange AO R AH N JH
owl AW L
oyster OY S T ER
palmtree P AA M T R IY
pancakes P AE N K EY K S
paperclip P EY P ER K L IH P
parachute P EH R AH SH UW T
penguin P EH NG G W AH N
pingpong P IH NG P AO NG
playground P L EY G R AW N D
polarbear P OW L ER B EH R
pumpkin P AH M P K IH N
radio R EY D IY OW
robot R OW B AA T
rock R AA K
rollercoaster R OW L ER K OW S T ER
ruler R UW L ER
sandwich S AE N D W IH CH
satellite S AE T AH L AY T
saxophone S AE K S AH F OW N
scarf S K AA R F
screwdriver S K R UW D R AY V ER
siren S AY R AH N
skateboard S K EY T B AO R D
snorkel S N AO R K AH L
snowman S N OW M AE N
spaghetti S P AH G EH T IY
sponge S P AH N JH
squirrel S K W ER AH L
stadium S T EY D IY AH M
stethoscope S T EH TH AH S K OW P
strawberry S T R AO B EH R IY
sunflower S AH N F L AW ER
sunglasses S AH N G L AE S IH Z
sunshine S AH N SH AY N
television T EH L AH V IH ZH AH N
thermometer TH ER M AA M AH T ER
tiger T AY G ER
tomato T AH M EY T OW
toothbrush T UW TH B R AH SH
tractor T R AE K T ER
trophy T R OW F IY
trumpet T R AH M P AH T
tulip T UW L AH P
umbrella AH M B R EH L AH
unicorn Y UW N IH K AO R N
violin V AY AH L IH N
volcano V AA L K EY N OW
volleyball V AA L IY B AO L
watermelon W AO T ER M EH L AH N
wheelchair W IY L CH EH R
wolf W UH L F
yoyo Y OW Y OW
zebra Z IY B R AH
"""
SOUNDS = {
    word: tuple(sounds) for word, *sounds in (line.split() for line in _SOUNDS.split("\n") if line)
}

# Sounds that are taken for each other on the telephone (300 to 3,400 Hz), each group by its cause.
_ALIKE = (
    (0.3, "S F TH SH", "Z V DH ZH", "M N NG", "P T K", "B D G", "L R W Y", "CH JH SH ZH"),
    (0.35, "P B", "T D", "K G", "F V", "S Z", "TH DH", "SH ZH", "CH JH"),
    (0.25, "IH IY EH", "AH AA AO", "AE EH", "UH UW", "OW AO", "AY EY", "ER AH", "AW AA", "OY AO"),
)
_VOWELS = "AA AE AH AO AW AY EH ER EY IH IY OW OY UH UW"
VOWELS = frozenset(_VOWELS.split())
_OTHER_VOWEL, _OTHER_CONSONANT, _OTHER_KIND, _LOST = 0.5, 0.7, 1.0, 0.8
_NEAR: dict[frozenset[str], float] = {}
for _cost, *_groups in _ALIKE:
    for _group in _groups:
        _members = _group.split()
        for _one in _members:
            for _other in _members:
                _pair = frozenset((_one, _other))
                _NEAR[_pair] = min(float(_cost), _NEAR.get(_pair, 1.0))


def _change(one: str, other: str) -> float:
    if one == other:
        return 0.0
    if (near := _NEAR.get(frozenset((one, other)))) is not None:
        return near
    if (one in VOWELS) != (other in VOWELS):
        return _OTHER_KIND
    return _OTHER_VOWEL if one in VOWELS else _OTHER_CONSONANT


def apart(one: Sequence[str], other: Sequence[str]) -> float:
    """Return how far two rows of sounds (ARPAbet) are apart; 0 is the same."""
    return edit_distance(one, other, change=_change, lost=_LOST)


@cache
def sound_distance(one: int, other: int) -> float:
    """Return how far two words of the list are apart by their sounds; 0 is the same."""
    return apart(SOUNDS[WORDS[one]], SOUNDS[WORDS[other]])
