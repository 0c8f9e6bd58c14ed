"""The style of what is shown: plain CSS, scoped to one class, for light and dark pages.

Colours come from the page (`currentColor`) and from half-transparent grey, so that they fit a
light and a dark notebook, whatever the system's own preference is. Width is that of the output
and not of the window, hence container queries.
"""

STYLE = """
.jac{container-type:inline-size;color:inherit;background:transparent;max-width:70rem;
line-height:1.45;text-align:left;overflow-wrap:break-word}
.jac table{border-collapse:collapse;width:100%;margin:0;border:0;font-size:inherit;
font-variant-numeric:tabular-nums}
.jac tr,.jac tbody tr:nth-child(odd){background:transparent}
.jac th,.jac td{text-align:left;vertical-align:top;padding:.3em .8em .3em 0;border:0;
border-bottom:1px solid rgba(128,128,128,.3);background:transparent;max-width:none;
white-space:normal}
.jac th{font-weight:600;border-bottom-color:rgba(128,128,128,.7)}
.jac caption{caption-side:top;text-align:left;font-weight:600;padding:0 0 .3em;color:inherit}
.jac a{color:inherit;text-decoration:underline;text-decoration-color:rgba(128,128,128,.9);
text-underline-offset:.15em}
.jac a:hover{text-decoration-color:currentColor}
.jac p,.jac dl,.jac ul,.jac ol{margin:0;padding:0}
.jac time{border-bottom:1px dotted rgba(128,128,128,.9);cursor:help}
.jac-soft{opacity:.72;font-weight:400}
.jac td.jac-date{width:20%;min-width:7em}
.jac td.jac-what{min-width:11em}
.jac details{margin-top:.5em}
.jac summary{cursor:pointer}
.jac details ol{margin:.3em 0 0;padding-left:2.2em}
.jac-card{border:1px solid rgba(128,128,128,.4);border-radius:.5em;padding:1em 1.2em}
.jac-card section{margin-top:1.1em;padding-top:.9em;border-top:1px solid rgba(128,128,128,.3)}
.jac-title{font-size:1.35em;font-weight:650;line-height:1.25}
.jac-head{font-weight:650;margin-bottom:.4em!important}
.jac-facts{display:grid;grid-template-columns:max-content 1fr;gap:.15em 1.2em;
margin-top:.8em!important}
.jac-facts dt{color:inherit!important;opacity:.72;font-weight:400}
.jac-facts dd{margin:0}
.jac-when,.jac p.jac-when{margin-top:.8em}
.jac-bar{position:relative;height:.8em;margin:.45em 0 .3em;max-width:34rem;
background:rgba(128,128,128,.16);border-radius:.4em;overflow:hidden}
.jac-bar i{position:absolute;top:0;bottom:0}
.jac-bar i:only-child{min-width:.8em}
.jac-sure{background:currentColor;opacity:.85}
.jac-maybe{background:linear-gradient(to right,
transparent,currentColor 12%,currentColor 88%,transparent);
opacity:.45}
.jac-rise{background:linear-gradient(to right,transparent,currentColor);opacity:.85}
.jac-fall{background:linear-gradient(to left,transparent,currentColor);opacity:.85}
.jac-doubt i{-webkit-mask:repeating-linear-gradient(-55deg,#000 0 .3em,transparent .3em .5em);
mask:repeating-linear-gradient(-55deg,#000 0 .3em,transparent .3em .5em)}
.jac-says{list-style:none}
.jac-says li{padding:.15em 0 .45em;margin:0}
.jac-rivals{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(16em,100%),1fr));
gap:.8em;margin:.5em 0}
.jac-rival{border:1px solid rgba(128,128,128,.4);border-radius:.4em;padding:.6em .8em}
.jac-chosen{border-color:currentColor;box-shadow:inset .25em 0 0 currentColor;padding-left:1em}
.jac-value{font-weight:650}
@container (max-width:40rem){
.jac thead{position:absolute;clip-path:inset(50%);height:1px;overflow:hidden}
.jac table,.jac tbody,.jac tr,.jac td,.jac caption{display:block;width:auto}
.jac tr{padding:.5em 0;border-bottom:1px solid rgba(128,128,128,.3)}
.jac td{border:0;padding:0}
.jac td:empty{display:none}
.jac td.jac-what,.jac td.jac-date{min-width:0;width:auto}
.jac td.jac-what{font-weight:600}
.jac td.jac-confidence::before{content:"Confidence: ";opacity:.72}
.jac td.jac-sources::before{content:"Sources: ";opacity:.72}
.jac-facts{grid-template-columns:1fr;gap:0}
.jac-facts dd{margin-bottom:.4em}
.jac-card{padding:.8em}
}
""".replace("\n", "")


def styled(body: str) -> str:
    """Return HTML within the element that the style applies to, and the style."""
    return f'<div class="jac"><style>{STYLE}</style>{body}</div>'
