#!/usr/bin/env python3
"""Cuts Liberation Serif 2.1.5 down to what Vietnamese papers need and renames it.

Liberation is a reserved font name (OFL.txt), and a subset is a modified version, so the result
is called "Dong Hanh Serif". Metrics are kept: papers break their lines as in Times New Roman.

    apt-get install fonts-liberation2 python3-fonttools
    /usr/bin/python3 xtask/fonts/subset.py [folder of LiberationSerif-*.ttf]
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

SOURCE = Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/fonts/truetype/liberation2")
TARGET = Path(__file__).parents[2] / "public" / "fonts"
FAMILY = "Dong Hanh Serif"
FACES = {"Regular": "Regular", "Bold": "Bold", "Italic": "Italic", "BoldItalic": "Bold Italic"}

CHARACTERS = [
    *range(0x20, 0x7F),
    *range(0xA0, 0x180),  # Latin-1 and Latin Extended-A
    *(0x1A0, 0x1A1, 0x1AF, 0x1B0),
    *range(0x1EA0, 0x1EFA),
    *(0x2010, 0x2013, 0x2014, 0x2018, 0x2019, 0x201A, 0x201C, 0x201D, 0x201E),
    *(0x2020, 0x2022, 0x2026, 0x2030, 0x2032, 0x2033, 0x2039, 0x203A, 0x20AB, 0x20AC),
    *(0x2190, 0x2192, 0x2212, 0x2264, 0x2265, 0x25A0, 0x25A1, 0x25CB, 0x25CF),
]


def rename(font: TTFont, style: str) -> None:
    names = font["name"]
    postscript = FAMILY.replace(" ", "") + "-" + style.replace(" ", "")
    copyright_line = names.getDebugName(0)
    names.names = []
    for name_id, text in {
        # The reserved name may stand in the notice of who holds the copyright, nowhere else.
        0: copyright_line,
        1: FAMILY,
        2: style,
        3: f"{postscript};1.0",
        4: f"{FAMILY} {style}",
        5: "Version 1.0",
        6: postscript,
        13: "Licensed under the SIL Open Font License, Version 1.1",
        14: "https://openfontlicense.org",
    }.items():
        names.setName(text, name_id, 3, 1, 0x409)


for file_style, style in FACES.items():
    font = TTFont(SOURCE / f"LiberationSerif-{file_style}.ttf", recalcTimestamp=False)
    options = subset.Options()
    options.layout_features = []  # no kerning, no ligatures: the typesetter places every word itself
    options.hinting = False
    options.glyph_names = False
    options.notdef_outline = True
    options.legacy_cmap = False
    options.name_IDs = ["*"]
    options.drop_tables += ["DSIG", "FFTM", "GDEF", "GPOS", "GSUB", "kern"]
    subsetter = subset.Subsetter(options)
    missing = sorted(set(CHARACTERS) - set(font.getBestCmap()))
    subsetter.populate(unicodes=CHARACTERS)
    subsetter.subset(font)
    rename(font, style)
    target = TARGET / f"DongHanhSerif-{file_style}.ttf"
    font.save(target)
    print(target.name, target.stat().st_size, "bytes; not in the source:", " ".join(f"{c:04X}" for c in missing))
