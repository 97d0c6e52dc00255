"""Make gdcli/variants.txt, the table that folds traditional characters to simplified ones.

Run it with the folder that holds OpenCC's text dictionaries (Apache-2.0):

    pip download --no-deps opencc-python-reimplemented==0.1.7 && unzip *.whl
    python tools/make_variants.py opencc/dictionary > gdcli/variants.txt

One character maps to one character, so a folded text keeps its length and its offsets. A character that
GB 2312 holds is simplified already and stays as it is; OpenCC's first choice is taken for the others.
"""

from __future__ import annotations

import sys
from pathlib import Path


def is_simplified(char: str) -> bool:
    try:
        char.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def pairs(path: Path) -> dict[str, str]:
    rows = (line.split() for line in path.read_text(encoding="utf-8").splitlines() if line.strip())
    return {row[0]: row[1] for row in rows if len(row[0]) == len(row[1]) == 1}


def main(folder: Path) -> None:
    simplified = pairs(folder / "TSCharacters.txt")
    for standard, variant in pairs(folder / "HKVariants.txt").items():
        simplified.setdefault(variant, simplified.get(standard, standard))
    table = {
        old: new
        for old, new in sorted(simplified.items())
        if old != new and not is_simplified(old) and max(old, new) <= "\uffff"
    }
    print("# Traditional to simplified, from OpenCC's dictionaries (Apache-2.0); made by tools/make_variants.py.")
    print("".join(table))
    # What is folded stays as it is when it is folded again: 薴 is 苧, which is 苎.
    print("".join(table.get(new, new) for new in table.values()))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
