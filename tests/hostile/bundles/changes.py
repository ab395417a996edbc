"""Seeded changes to reports: in their bytes, in their JSON, in the structure of the ZIP."""

import random

import msgspec

from tests.hostile.bundles.base import good, json, manifest, report

MARKS = (b"\0", b"\xff", b"PK\3\4", b"PK\1\2", b"PK\5\6", b"\xff\xff\xff\xff", b'"', b"{", b"[[")
VALUES = (None, True, -1, 0, 2**62, 1.5, "", "x" * 600, "\u202e\x00", [], {}, [[]], {"type": "X"})


def changed(seed):
    """Return the hostile report of this number: always the same one."""
    chance = random.Random(seed)
    way = chance.choice((in_bytes, in_bytes, in_tree, in_tree, in_tree, in_lines, cut_and_joined))
    return way(chance)


def in_bytes(chance):
    content = bytearray(report())
    for _ in range(chance.choice((1, 1, 2, 5, 40))):
        place = chance.randrange(len(content))
        kind = chance.randrange(4)
        if kind == 0:
            content[place] ^= 1 << chance.randrange(8)
        elif kind == 1:
            mark = chance.choice(MARKS)
            content[place : place + len(mark)] = mark
        elif kind == 2:
            del content[place : place + chance.randrange(1, 60)]
        else:
            content[place:place] = chance.randbytes(chance.randrange(1, 60))
    return bytes(content)


def in_tree(chance):
    """Change values anywhere in an item; the manifest is made to fit, or is what is changed."""
    items = good()
    name = chance.choice(("manifest.json", "state.json", "facts.json", "redactions.json"))
    tree = manifest(items) if name == "manifest.json" else msgspec.json.decode(items[name])
    for _ in range(chance.choice((1, 2, 8))):
        tree = twisted(tree, chance)
    return report({name: json(tree)})


def in_lines(chance):
    lines = [msgspec.json.decode(line) for line in good()["journal.jsonl"].splitlines()]
    for _ in range(chance.choice((1, 3, 10))):
        number = chance.randrange(len(lines))
        kind = chance.randrange(4)
        if kind == 0:
            lines[number] = twisted(lines[number], chance)
        elif kind == 1:
            lines.insert(chance.randrange(len(lines)), lines[number])
        elif kind == 2 and len(lines) > 1:
            del lines[number]
        else:
            other = chance.randrange(len(lines))
            lines[number], lines[other] = lines[other], lines[number]
    return report({"journal.jsonl": b"".join(json(line) + b"\n" for line in lines)})


def cut_and_joined(chance):
    one, other = report(), report({"summary.txt": chance.randbytes(300)})
    place = chance.randrange(len(one))
    return one[:place] + other[chance.randrange(len(other)) :]


def twisted(tree, chance):
    """Return a tree with one value in it changed, taken out, or put in twice."""
    if isinstance(tree, dict) and tree and chance.random() < 0.85:
        key = chance.choice(sorted(tree))
        if chance.random() < 0.15:
            return {name: value for name, value in tree.items() if name != key}
        return tree | {key: twisted(tree[key], chance)}
    if isinstance(tree, list) and tree and chance.random() < 0.85:
        place = chance.randrange(len(tree))
        return [*tree[:place], twisted(tree[place], chance), *tree[place:]]
    return chance.choice(VALUES)
