"""What the library costs in time and memory, beside what others cost.

pyperf times everything, in processes of its own; ``make bench`` runs the scripts of this package
one after the other, and writes ``docs/explanation/benchmarks.md``.
"""
