"""Everything that can happen, in one union.

Time, chance and the environment enter the journey here and nowhere else.
"""

from helperkit.journey.answers import (
    ByHand,
    DeedRefused,
    DownloadProgressed,
    FileReceived,
    FilesFound,
    FollowUpPlanned,
    FollowUpRefused,
    Lost,
    NamesDoubted,
    NetworkReturned,
    OrderGiven,
    OrderRead,
    ParcelLocked,
    ParcelUnpacked,
    PlaceProposed,
    ProgramStarted,
    ReportCopyMade,
    ReportProgressed,
    ReportReceived,
    ReportWritten,
    SheetMade,
    ShortcutMade,
    ThingOpened,
    UnpackProgressed,
    WordsUnderstood,
    WorkFailed,
)
from helperkit.journey.answers_lesson import LessonOpened, LessonsListed, PracticeSeen
from helperkit.journey.presses import (
    AllIsWell,
    AllShown,
    BiggerTextAsked,
    DidNotSeeIt,
    ExplanationAsked,
    FileChosen,
    FileFound,
    FilePicked,
    Finished,
    FolderAsked,
    FollowUpAsked,
    HelpAsked,
    HurryAsked,
    LinkFound,
    LinkPasted,
    NamesChosen,
    NewLinkAsked,
    NewLinkFound,
    NotAllWell,
    OtherThingAsked,
    PasswordGiven,
    Paused,
    PlaceChangeAsked,
    PlacePicked,
    ProgramAsked,
    ProgramChosen,
    PutOff,
    ReportAsked,
    ReportCopyAsked,
    ReportDropped,
    ReportFolderAsked,
    ReportInsideAsked,
    ReportLineTurned,
    ReportMailAsked,
    ReportMailTextAsked,
    ReportSendAsked,
    ReportTextAsked,
    ReportWaysAsked,
    Retried,
    SavingAsked,
    SawIt,
    SearchAllowed,
    SearchAsked,
    SheetAsked,
    SheetWanted,
    ShortcutAsked,
    Sight,
    SightTold,
    SignInAsked,
    SignInGiven,
    StartedOver,
    ThingChosen,
    Topic,
    WentBack,
    WentOn,
    WordsGiven,
)
from helperkit.journey.presses_lesson import (
    AnswerPicked,
    HintAsked,
    LessonAsked,
    LessonLeft,
    LessonsAsked,
    PracticeDropped,
    ThingHandled,
)

Event = (
    ProgramStarted
    | OrderGiven
    | WentOn
    | WentBack
    | BiggerTextAsked
    | LinkFound
    | FileFound
    | SearchAsked
    | SearchAllowed
    | LinkPasted
    | FilePicked
    | FileChosen
    | PlacePicked
    | PlaceChangeAsked
    | Paused
    | PutOff
    | PasswordGiven
    | NamesChosen
    | SavingAsked
    | AllShown
    | ThingChosen
    | OtherThingAsked
    | ProgramAsked
    | ProgramChosen
    | SawIt
    | DidNotSeeIt
    | SightTold
    | WordsGiven
    | ShortcutAsked
    | SheetAsked
    | SheetWanted
    | FolderAsked
    | ExplanationAsked
    | HelpAsked
    | HurryAsked
    | ReportAsked
    | ReportFolderAsked
    | ReportInsideAsked
    | ReportLineTurned
    | ReportTextAsked
    | ReportSendAsked
    | ReportWaysAsked
    | ReportMailAsked
    | ReportMailTextAsked
    | ReportCopyAsked
    | ReportDropped
    | NewLinkAsked
    | NewLinkFound
    | SignInAsked
    | SignInGiven
    | Retried
    | StartedOver
    | FollowUpAsked
    | AllIsWell
    | NotAllWell
    | Finished
    | LessonsAsked
    | LessonAsked
    | LessonLeft
    | HintAsked
    | AnswerPicked
    | ThingHandled
    | PracticeDropped
    | OrderRead
    | FilesFound
    | PlaceProposed
    | NetworkReturned
    | DownloadProgressed
    | FileReceived
    | UnpackProgressed
    | ParcelLocked
    | NamesDoubted
    | ParcelUnpacked
    | ThingOpened
    | WordsUnderstood
    | ShortcutMade
    | SheetMade
    | ReportWritten
    | ReportProgressed
    | ReportReceived
    | ReportCopyMade
    | LessonsListed
    | LessonOpened
    | PracticeSeen
    | WorkFailed
    | FollowUpPlanned
    | FollowUpRefused
    | DeedRefused
)

PASSING = (
    DownloadProgressed,
    UnpackProgressed,
    ReportProgressed,
)  # not milestones: only the newest before one is journalled

__all__ = [
    "PASSING",
    "AllIsWell",
    "AllShown",
    "AnswerPicked",
    "BiggerTextAsked",
    "ByHand",
    "DeedRefused",
    "DidNotSeeIt",
    "DownloadProgressed",
    "Event",
    "ExplanationAsked",
    "FileChosen",
    "FileFound",
    "FilePicked",
    "FileReceived",
    "FilesFound",
    "Finished",
    "FolderAsked",
    "FollowUpAsked",
    "FollowUpPlanned",
    "FollowUpRefused",
    "HelpAsked",
    "HintAsked",
    "HurryAsked",
    "LessonAsked",
    "LessonLeft",
    "LessonOpened",
    "LessonsAsked",
    "LessonsListed",
    "LinkFound",
    "LinkPasted",
    "Lost",
    "NamesChosen",
    "NamesDoubted",
    "NetworkReturned",
    "NewLinkAsked",
    "NewLinkFound",
    "NotAllWell",
    "OrderGiven",
    "OrderRead",
    "OtherThingAsked",
    "ParcelLocked",
    "ParcelUnpacked",
    "PasswordGiven",
    "Paused",
    "PlaceChangeAsked",
    "PlacePicked",
    "PlaceProposed",
    "PracticeDropped",
    "PracticeSeen",
    "ProgramAsked",
    "ProgramChosen",
    "ProgramStarted",
    "PutOff",
    "ReportAsked",
    "ReportCopyAsked",
    "ReportCopyMade",
    "ReportDropped",
    "ReportFolderAsked",
    "ReportInsideAsked",
    "ReportLineTurned",
    "ReportMailAsked",
    "ReportMailTextAsked",
    "ReportProgressed",
    "ReportReceived",
    "ReportSendAsked",
    "ReportTextAsked",
    "ReportWaysAsked",
    "ReportWritten",
    "Retried",
    "SavingAsked",
    "SawIt",
    "SearchAllowed",
    "SearchAsked",
    "SheetAsked",
    "SheetMade",
    "SheetWanted",
    "ShortcutAsked",
    "ShortcutMade",
    "Sight",
    "SightTold",
    "SignInAsked",
    "SignInGiven",
    "StartedOver",
    "ThingChosen",
    "ThingHandled",
    "ThingOpened",
    "Topic",
    "UnpackProgressed",
    "WentBack",
    "WentOn",
    "WordsGiven",
    "WordsUnderstood",
    "WorkFailed",
]
