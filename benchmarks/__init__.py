"""What the library costs in time and memory, beside what others cost.

``make bench`` runs everything and writes ``docs/explanation/benchmarks.md``.
"""
