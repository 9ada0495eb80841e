"""Writes a file of reference values, all of them or those of the functions named on the command line.

This is what activations.py and vectors.py share: each passes its cases, every one a name, its parameters and a function
that makes the points. What is not asked for stays as it is in the file, so one new function costs seconds.
"""

import json
import sys
from pathlib import Path


def write(file, cases):
    wanted = sys.argv[1:]
    unknown = set(wanted) - {facts["name"] for facts, _ in cases}
    if unknown:
        sys.exit(f"expected names from the cases in {sys.argv[0]} but found {', '.join(sorted(unknown))}: add a case first")
    path = Path(__file__).parent / file
    known = json.loads(path.read_text()) if wanted else []
    rows = []
    for facts, make in cases:
        kept = [row for row in known if {**row, **facts} == row]
        if facts["name"] in wanted or not kept:
            print(*facts.values(), file=sys.stderr)
            kept = [{**facts, "points": make()}]
        rows += kept
    path.write_text(json.dumps(rows, indent=0) + "\n")
