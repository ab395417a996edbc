"""The words of Qt's own windows, where the system has none of its own: choosing, printing."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator

NAME = "qt_words"


def speak_qt(language: str) -> None:
    """Let Qt speak this language from now on; English where it has no words in it."""
    app = QCoreApplication.instance()
    if app is None:
        return
    before = app.findChild(QTranslator, NAME)
    if before is not None:
        app.removeTranslator(before)
        before.deleteLater()
    translator = QTranslator(app)
    translator.setObjectName(NAME)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(f"qtbase_{language}", folder):
        app.installTranslator(translator)
    else:
        translator.deleteLater()
