"""A checker for the part of JSON Schema that the schemas in tools/ use.

It is stricter than the standard in one point: a member that the schema does not describe is a problem, because what the
tool writes must be documented. A keyword that it does not know ends the check."""
import re

TYPES = {"object": dict, "array": list, "string": str, "boolean": bool, "null": type(None), "integer": int}
KNOWN = {"$schema", "$defs", "$ref", "title", "description", "type", "required", "properties", "items", "enum", "const",
         "pattern", "minimum", "minItems"}


def is_type(value, name):
    return isinstance(value, TYPES[name]) and not (name == "integer" and isinstance(value, bool))


def problems(value, schema, root=None, at="$"):
    """What is wrong with a value, one line each."""
    root = root or schema
    if set(schema) - KNOWN:
        raise ValueError(f"the checker does not know {set(schema) - KNOWN}")
    if "$ref" in schema:
        yield from problems(value, root["$defs"][schema["$ref"].removeprefix("#/$defs/")], root, at)
    types = schema.get("type", [])
    types = [types] if isinstance(types, str) else types
    if types and not any(is_type(value, name) for name in types):
        yield f"{at}: {value!r} is no {' or '.join(types)}"
        return
    if "enum" in schema and value not in schema["enum"]:
        yield f"{at}: {value!r} is none of {schema['enum']}"
    if "const" in schema and value != schema["const"]:
        yield f"{at}: {value!r} is not {schema['const']!r}"
    if "pattern" in schema and isinstance(value, str) and not re.search(schema["pattern"], value):
        yield f"{at}: {value!r} does not match {schema['pattern']}"
    if "minimum" in schema and isinstance(value, int) and value < schema["minimum"]:
        yield f"{at}: {value} is below {schema['minimum']}"
    if isinstance(value, dict) and "properties" in schema:
        for name in schema.get("required", []):
            if name not in value:
                yield f"{at}: {name} is missing"
        for name, member in value.items():
            if name in schema["properties"]:
                yield from problems(member, schema["properties"][name], root, f"{at}.{name}")
            else:
                yield f"{at}: {name} is not documented"
    if isinstance(value, list) and len(value) < schema.get("minItems", 0):
        yield f"{at}: fewer than {schema['minItems']} items"
    if isinstance(value, list) and "items" in schema:
        for index, item in enumerate(value):
            yield from problems(item, schema["items"], root, f"{at}[{index}]")
