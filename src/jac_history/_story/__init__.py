"""Records as prose with footnotes: `Records.to_markdown` and `jac-history story`.

`when` words dates, `sentences` tells each type of record, `themes` sorts records into chapters,
`story` sets footnotes, doubts and bibliography around them.
"""
