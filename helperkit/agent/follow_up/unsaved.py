"""A line above all sections: what could not be stored, and plans and texts that nobody saved."""

from collections.abc import Callable, Mapping

from helperkit.agent.follow_up.clerk import Clerk
from helperkit.agent.follow_up.entry import arrange
from helperkit.agent.follow_up.plan_panel import PlanPanel
from helperkit.gui.announce import announce
from helperkit.gui.buttons import QuietButton
from helperkit.gui.column import Column
from helperkit.gui.flow import Flow
from helperkit.gui.panel import Panel
from helperkit.gui.text import Text
from helperkit.gui.theme import Style
from helperkit.words.load import Words


class Unsaved(Column):
    """Shows itself while something waits for the store, or when an open plan would be lost."""

    def __init__(
        self,
        style: Style,
        words: Words,
        clerk: Clerk,
        plans: tuple[PlanPanel, ...],
        texts: Mapping[str, Callable[[], bool]],
    ) -> None:
        """`texts`: whether there is one that went nowhere yet, by the name of its section."""
        self._words, self._clerk, self._plans, self._texts = words, clerk, plans, texts
        self._warned = False
        self.said = Text(style, bold=True)
        self.again_now = QuietButton(style, words.text("agent-unsaved-again"))
        self._row = Flow(style, 12, 8)
        self._row.put([self.said, self.again_now])
        self._panel = Panel(style, "warm_soft", "warm", members=((self._row, 0),), pad=(20, 6))
        super().__init__(style, ((self._panel, 0),), pad=(40, 4))
        self.hide()
        self.again_now.clicked.connect(clerk.try_again)
        clerk.waits.connect(self._tell)
        for plan in plans:
            plan.closed.connect(self._tell)

    def may_close(self) -> bool:
        """Return whether nothing would be lost; the second time it may be."""
        if self._warned or not (self._clerk.waiting or self.open_plan or self.written):
            return True
        self._warned = True
        self._clerk.try_again()
        self._tell()
        return False

    def calm(self) -> None:
        """Warn no more where nothing would be lost by now."""
        if self._warned:
            self._tell()

    @property
    def written(self) -> str:
        """The name of the first section with a text that went nowhere yet; "" for none."""
        return next((name for name, lost in self._texts.items() if lost()), "")

    @property
    def open_plan(self) -> PlanPanel | None:
        """A call back that is asked about, and not saved."""
        return next((plan for plan in self._plans if not plan.isHidden()), None)

    def _tell(self) -> None:
        count = len(self._clerk.waiting)
        planning = self.open_plan is not None
        writing = self.written if self._warned else ""
        self._warned = self._warned and (bool(count) or planning or bool(writing))
        text = self._words.text
        lines = [text("agent-unsaved", count=count)] if count else []
        if self._warned:
            lines += [text("agent-unsaved-plan")] if planning else []
            lines += [text("agent-unsaved-text", section=text(writing, count=0))] if writing else []
            lines.append(text("agent-unsaved-close"))
        said = " ".join(lines)
        new = said != self.said.text()
        self.said.say(said)
        self._panel.setAccessibleName(said)
        self.again_now.setVisible(bool(count))
        self.setVisible(bool(said))
        self.restyle()
        if new:
            announce(self._panel, said)

    def restyle(self) -> None:
        """Take the style's colours and sizes of now."""
        for part in (self.said, self.again_now):
            part.restyle()
        arrange(self._row)
