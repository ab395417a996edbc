"""All kinds of secrets, in turn, so that each kind is planted as often as any other."""

from collections import Counter
from collections.abc import Callable

from tests.hostile.secrets import keys, numbers, places
from tests.hostile.secrets.people import Chance, Person, person
from tests.hostile.secrets.secret import Secret

Maker = Callable[[Chance, Person], Secret]
MAKERS: tuple[Maker, ...] = (*places.MAKERS, *numbers.MAKERS, *keys.MAKERS)


class Source:
    """Gives secrets of one person's computer, kind after kind, and remembers what it gave."""

    def __init__(self, chance: Chance, makers: tuple[Maker, ...] = MAKERS) -> None:
        self.chance = chance
        self.who = person(chance)
        self.given: list[Secret] = []
        self._makers: list[Maker] = []
        self._all = makers

    def next(self) -> Secret:
        """Return the next secret."""
        if not self._makers:
            self._makers = list(self._all)
            self.chance.shuffle(self._makers)
        made = places.sure(self._makers.pop()(self.chance, self.who))
        self.given.append(made)
        return made

    def text(self) -> str:
        """Return the next secret's text."""
        return self.next().text

    def by_kind(self) -> Counter[str]:
        """Return how many of each kind were given."""
        return Counter(one.kind for one in self.given)
