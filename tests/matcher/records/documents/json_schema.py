"""The part of JSON Schema that our schemas use, checked without a library."""

import re


def faults(value, node, root, path="$"):
    if "$ref" in node:
        yield from faults(value, root["$defs"][node["$ref"].rsplit("/", 1)[1]], root, path)
    if "const" in node and not same(value, node["const"]):
        yield f"{path}: not {node['const']!r}"
    if "enum" in node and not any(same(value, item) for item in node["enum"]):
        yield f"{path}: not of the list"
    for word, most in (("oneOf", 1), ("anyOf", None)):
        if word in node:
            met = sum(not list(faults(value, form, root, path)) for form in node[word])
            if met == 0 or (most is not None and met > most):
                yield f"{path}: {met} of {word}"
    kind = node.get("type")
    if kind is not None and not is_a(value, kind):
        yield f"{path}: not {kind}"
        return
    yield from of_object(value, node, root, path)
    yield from of_value(value, node, root, path)


def same(one, other):
    return type(one) is type(other) and one == other


def is_a(value, kind):
    if kind in {"integer", "number"}:
        return isinstance(value, int if kind == "integer" else int | float) and not isinstance(
            value, bool
        )
    return isinstance(value, {"object": dict, "array": list, "string": str, "boolean": bool}[kind])


def of_object(value, node, root, path):
    if not isinstance(value, dict):
        return
    for key in node.get("required", ()):
        if key not in value:
            yield f"{path}: no {key}"
    for key, inner in value.items():
        here = f"{path}.{key}"
        if "propertyNames" in node:
            yield from faults(key, node["propertyNames"], root, here)
        forms = forms_of(key, node)
        if not forms and node.get("additionalProperties") is False:
            yield f"{here}: unknown"
        for form in forms:
            yield from faults(inner, form, root, here)


def forms_of(key, node):
    patterns = node.get("patternProperties", {}).items()
    forms = [form for pattern, form in patterns if re.search(pattern, key)]
    forms += [node["properties"][key]] if key in node.get("properties", {}) else []
    others = node.get("additionalProperties")
    return forms or ([others] if isinstance(others, dict) else [])


def of_value(value, node, root, path):
    if isinstance(value, list) and "items" in node:
        for index, item in enumerate(value):
            yield from faults(item, node["items"], root, f"{path}[{index}]")
    if isinstance(value, str):
        if not node.get("minLength", 0) <= len(value) <= node.get("maxLength", 1e9):
            yield f"{path}: length"
        if "pattern" in node and not re.search(node["pattern"], value):
            yield f"{path}: pattern"
        if node.get("format") == "date" and not re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
            yield f"{path}: date"
    if is_a(value, "number"):
        low, high = node.get("minimum", value), node.get("maximum", value)
        if not low <= value <= high:
            yield f"{path}: bounds"
