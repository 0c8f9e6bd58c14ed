"""``python -m benchmarks [--quick]``, from the root of the repository."""

import sys

from benchmarks.run import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
