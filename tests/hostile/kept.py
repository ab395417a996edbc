"""A sink that keeps what a reader pours, to look at."""


class Kept:
    """A sink that keeps what comes, of the members that are wanted."""

    def __init__(self, wanted=None, save=False):
        self.wanted, self.save = wanted, save
        self.ended, self.lost = {}, {}

    def check(self):
        pass

    def begin(self, member):
        return KeptOne(self, member) if self.wanted is None or member in self.wanted else None


class KeptOne:
    def __init__(self, kept, member):
        self.kept, self.member, self.content = kept, member, b""

    def write(self, piece):
        self.content += piece

    def end(self):
        self.kept.ended[self.member] = self.content

    def lose(self, problem):
        if not self.kept.save:
            raise problem
        self.kept.lost[self.member] = problem
