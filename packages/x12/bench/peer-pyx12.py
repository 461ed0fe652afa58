"""pyx12, taking turns as take-turns.ts has it: python3 peer-pyx12.py segments|validated FILE."""
import json
import resource
import sys
import time

import pyx12.params
import pyx12.x12file
import pyx12.x12n_document

task, file = sys.argv[1:3]


def segments():
    return sum(len(segment.get_seg_id()) for segment in pyx12.x12file.X12Reader(file))


def validated():
    """What its command x12valid does, without the 999."""
    params = pyx12.params.params(None)
    params.set("exclude_external_codes", "")
    if not pyx12.x12n_document.x12n_document(param=params, src_file=file, fd_997=None, fd_html=None):
        raise ValueError("pyx12 does not find the file valid")
    return 1


run = {"segments": segments, "validated": validated}[task]
print("ready", flush=True)
for _ in sys.stdin:
    before = time.process_time()
    counted = run()
    seconds = time.process_time() - before
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"seconds": seconds, "counted": counted, "peakMegabytes": peak}), flush=True)
