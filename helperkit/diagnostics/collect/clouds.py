"""Whether a folder is copied into a cloud, and whether a file is only there.

Told by names in the path, by folders that the clouds' own programs name in the environment, and
by the system's attributes. No name of a folder leaves: only that of the cloud, of a closed list.
"""

import os
import re
import stat
import sys
from collections.abc import Mapping
from pathlib import Path, PurePath

from helperkit.diagnostics.facts import Cloud

# Source: learn.microsoft.com/windows/win32/fileio/file-attribute-constants.
_RECALL_ON_OPEN, _RECALL_ON_DATA_ACCESS = 0x0004_0000, 0x0040_0000
_ELSEWHERE = stat.FILE_ATTRIBUTE_OFFLINE | _RECALL_ON_OPEN | _RECALL_ON_DATA_ACCESS
_DATALESS = 0x4000_0000  # SF_DATALESS of macOS' sys/stat.h

# A part of a path in small letters. Work accounts have a name behind: "OneDrive - Garden Shop".
_PARTS = (
    (Cloud.ONEDRIVE, r"onedrive( - .+|-.+)?|skydrive"),
    (Cloud.DROPBOX, r"dropbox( \(.+\)|-.+)?"),
    (Cloud.ICLOUD, r"mobile documents|iclouddrive|icloud drive|com~apple~clouddocs"),
    (Cloud.GOOGLE_DRIVE, r"google ?drive(-.+| \(.+\))?|googledrive.*|my drive|drivefs"),
    (Cloud.NEXTCLOUD, r"nextcloud\d*"),
    (Cloud.OWNCLOUD, r"owncloud\d*"),
    (Cloud.BOX, r"box( sync)?|box-box"),
    (Cloud.MEGA, r"megasync( downloads)?|mega"),
    (Cloud.PCLOUD, r"pcloud ?drive|pclouddrive"),
)
_KNOWN = tuple((cloud, re.compile(pattern)) for cloud, pattern in _PARTS)
_OF_A_MAC = "cloudstorage"  # ~/Library/CloudStorage holds those of all that are no iCloud
_NAMED = {  # what OneDrive tells every program
    "OneDrive": Cloud.ONEDRIVE,
    "OneDriveConsumer": Cloud.ONEDRIVE,
    "OneDriveCommercial": Cloud.ONEDRIVE,
}


def cloud_of(path: PurePath, environment: Mapping[str, str] | None = None) -> Cloud:
    """Return the cloud that a folder is copied into, as far as its path tells."""
    told = os.environ if environment is None else environment
    for name, cloud in _NAMED.items():
        if (root := told.get(name)) and path.is_relative_to(root):
            return cloud
    parts = [part.lower() for part in path.parts]
    for part in parts:
        for cloud, pattern in _KNOWN:
            if pattern.fullmatch(part):
                return cloud
    return Cloud.ANOTHER if _OF_A_MAC in parts else Cloud.NOBODY


def only_in_cloud(path: Path) -> bool | None:
    """Return whether a file's bytes are not on this computer; None where the system cannot tell.

    Asking does not bring them. Raises OSError.
    """
    told = path.stat(follow_symlinks=False)
    if sys.platform == "win32":
        return bool(told.st_file_attributes & _ELSEWHERE)
    if sys.platform == "darwin":
        return bool(told.st_flags & _DATALESS)
    return None
