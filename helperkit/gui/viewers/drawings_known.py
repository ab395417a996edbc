"""The tags of SVG 1.1 that are drawn. All others are left out, with all that is in them."""

GRADIENTS = frozenset({"linearGradient", "radialGradient", "solidColor", "stop"})
LAYERS = frozenset({"mask", "pattern", "filter", "clipPath"})  # each is drawn apart
_SHAPES = frozenset(
    {"rect", "circle", "ellipse", "line", "polyline", "polygon", "path", "image", "use"}
)
_HOLDERS = frozenset({"svg", "g", "a", "defs", "switch", "symbol", "style", "marker"})
_WRITING = frozenset({"text", "tspan", "textArea", "tbreak"})
_FILTERS = frozenset(
    {"feGaussianBlur", "feOffset", "feMerge", "feMergeNode", "feColorMatrix", "feFlood"}
    | {"feBlend", "feComposite"}
)
TAGS = GRADIENTS | LAYERS | _SHAPES | _HOLDERS | _WRITING | _FILTERS
LINKING = GRADIENTS | {"use", "pattern"}
ALONE = frozenset({"image", "use", "stop"})  # nothing is in them
ONCE = frozenset({"filter", "mask", "clip-path"})  # for a group as a whole, not for what is in it
