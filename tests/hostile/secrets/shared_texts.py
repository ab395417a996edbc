"""The texts that may leave as they are, by class: the program's own words, and a card's.

Pinned here, apart from the declarations: any other text field is planted with whatever there is,
also where it is declared shareable. Who adds a field to this list knows that nothing of a
customer's can come into it.
"""

TEXTS = {
    "Access": "error why",
    "Clock": "why",
    "Contents": "note warnings why",
    "Counted": "name",
    "Crash": "error number version why",
    "Display": "why",
    "Evidence": "error issuer note where",
    "Frame": "function module",
    "FreeProgram": "maker name",
    "Guards": "why",
    "KeptBytes": "why",
    "Language": "language why",
    "Listed": "method",
    "Locked": "encoding",
    "Machine": "why",
    "NamesRead": "encoding",
    "Network": "why",
    "NotKnown": "error name why",
    "Openers": "ending others usual why",
    "Order": "kind name password_by sha256",
    "Parcel": "note",
    "Place": "why",
    "Probe": "error issuer note why",
    "Program": "python qt version why",
    "Received": "why",
    "Report": "product without",
    "ReportKept": "error_id",
    "ReportLine": "name why",
    "ReportLineTurned": "line",
    "Room": "file_system why",
    "ServerClock": "why",
    "Stopped": "error_id",
    "Support": "email hours phone seller",
    "SystemVersion": "architecture edition kernel own_processor version why",
    "Thing": "note",
    "Title": "path title",
    "Unpacking": "encoding",
    "WorkFailed": "error_id",
}
SHARED_TEXTS = frozenset(
    f"{kind}.{name}" for kind, names in TEXTS.items() for name in names.split()
)
