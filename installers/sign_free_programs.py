"""Signs the list of free programs: `python -m installers.sign_free_programs KEY_FILE`.

The key stays outside of the repository. With `--new`, one is made in the file first, and the
public half is shown, which belongs into `helperkit/delivery/opening/free.py`.
"""

import argparse
import sys
from pathlib import Path

from Cryptodome.PublicKey import ECC

from helperkit.assets import asset
from helperkit.delivery.opening.free import FOLDER, LIST, PURPOSE, SIGNATURE, read_list
from helperkit.delivery.opening.signature import sign


def main(arguments: list[str] | None = None) -> int:
    """Sign the list, and read it back with the key that the program carries."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("key", type=Path, metavar="KEY_FILE")
    parser.add_argument("--new", action="store_true", help="make a key in that file first")
    wished = parser.parse_args(arguments)
    if wished.new:
        with wished.key.open("x", encoding="ascii") as file:  # one that is there is never lost
            wished.key.chmod(0o600)
            file.write(ECC.generate(curve="ed25519").export_key(format="PEM"))
    key = wished.key.read_text(encoding="ascii")
    public = ECC.import_key(key).public_key().export_key(format="raw").hex()
    folder = asset(FOLDER)
    text = (folder / LIST).read_bytes()
    signature = sign(text, PURPOSE, key)
    programs = read_list(text, signature, public)
    (folder / SIGNATURE).write_text(f"{signature}\n", encoding="ascii", newline="\n")
    print(f"{len(programs)} programs, signed for the public key {public}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
