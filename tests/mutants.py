"""Small changes to a function, such as a slip would make: each a function of its own, with a description."""
import ast
import copy
import difflib
import inspect
import itertools
import re
import textwrap
import types

import numpy as np

OPERATORS = {ast.Add: [ast.Sub], ast.Sub: [ast.Add], ast.Mult: [ast.Div, ast.Add], ast.Div: [ast.Mult, ast.FloorDiv],
             ast.FloorDiv: [ast.Div, ast.Mod], ast.Mod: [ast.FloorDiv], ast.Pow: [ast.Mult], ast.MatMult: [ast.Mult],
             ast.BitAnd: [ast.BitOr], ast.BitOr: [ast.BitAnd]}
COMPARISONS = {ast.Lt: [ast.LtE, ast.GtE], ast.LtE: [ast.Lt, ast.Gt], ast.Gt: [ast.GtE, ast.LtE],
               ast.GtE: [ast.Gt, ast.Lt], ast.Eq: [ast.NotEq], ast.NotEq: [ast.Eq], ast.In: [ast.NotIn],
               ast.NotIn: [ast.In], ast.Is: [ast.IsNot], ast.IsNot: [ast.Is]}
NAMES = [("max", "min"), ("argmax", "argmin"), ("maximum", "minimum"), ("sum", "mean"), ("any", "all"), ("std", "var"),
         ("exp", "log"), ("zeros", "ones"), ("zeros_like", "ones_like"), ("floor", "ceil"), ("abs", "sign"),
         ("sqrt", "square"), ("argsort", "sort"), ("cumsum", "cumprod")]
OTHER_NAME = {**dict(NAMES), **{second: first for first, second in NAMES}}
ONE_WAY = (ast.Sub, ast.Div, ast.FloorDiv, ast.Mod, ast.Pow, ast.MatMult)
AXES = {"0": 1, "1": 0, "-1": 0}
FIRST = ("generators", "iter", "value")
COMMUTATIVE = {"maximum", "minimum", "max", "min", "logical_and", "logical_or", "add", "multiply"}
FILLED = {"zeros", "ones", "empty", "full", "zeros_like", "ones_like", "full_like"}


def _of_floats(change):
    """Return a function that changes the floating-point numbers in a value, and raises TypeError if it has none."""
    def changed(value):
        if isinstance(value, (tuple, list)):
            return type(value)(changed(each) for each in value)
        if np.asarray(value).dtype.kind != "f":
            raise TypeError("there is nothing to round")
        return change(value)
    return changed


ROUNDING = {"two_decimals": _of_floats(lambda value: np.round(value, 2)), "nearest_whole": _of_floats(np.round),
            "cut_to_whole": _of_floats(np.trunc)}


def mutants(function):
    """Return every mutant of a function.

    Parameters
    ----------
    function : function
        Its source must be at hand. Its signature and docstring are left alone.

    Returns
    -------
    dict
        The changed functions; the keys are descriptions, the lines before and after the change.
    """
    tree = ast.parse(textwrap.dedent(inspect.getsource(function)))
    modules = {name for name, value in function.__globals__.items() if isinstance(value, types.ModuleType)}
    rounding = () if "keras" in function.__code__.co_names else ROUNDING  # a model is nothing to round
    sources = {ast.unparse(tree)}
    found = {}
    for target in itertools.count():
        changer = Changer(target, modules, rounding)
        changed = ast.fix_missing_locations(changer.visit(copy.deepcopy(tree)))
        if changer.seen <= target:
            return found
        source = ast.unparse(changed)
        if source not in sources:
            sources.add(source)
            words = describe(ast.unparse(tree).splitlines(), source.splitlines())
            names = {**function.__globals__, **ROUNDING}
            exec(compile(changed, "<mutant>", "exec"), names)
            while words in found:
                words += " (again)"
            found[words] = names[function.__name__]


def describe(before, after):
    """Return the lines that differ between two versions of a source, or the line that has moved."""
    blocks = difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    blocks = [block for block in blocks if block[0] != "equal"]
    old = "; ".join(line.strip() for _, start, end, _, _ in blocks for line in before[start:end])
    new = "; ".join(line.strip() for _, _, _, start, end in blocks for line in after[start:end])
    new = "moved" if new == old else new
    return re.sub(r"\((\w+(?:, \w+)+)\)(?= in | = )", r"\1", f"{old}  ->  {new}")  # Python 3.10 adds these brackets


class Changer(ast.NodeTransformer):
    """Makes one of the possible changes: number `target`, in the order in which the tree is walked."""

    def __init__(self, target, modules, rounding):
        self.target = target
        self.modules = modules
        self.rounding = rounding
        self.seen = 0
        self.known = []
        self.counters = []

    def visit_body(self, node):
        """Walk the body alone, after the docstring."""
        self.known = [argument.arg for argument in ast.walk(node.args) if isinstance(argument, ast.arg)]
        start = 1 if ast.get_docstring(node) else 0
        node.body[start:] = self.visit(ast.Module(node.body[start:], [])).body
        return node

    def visit(self, node):
        if isinstance(node, ast.FunctionDef) and not self.known:
            return self.visit_body(node)
        if isinstance(node, ast.For) and isinstance(node.target, ast.Name):
            self.counters.append(node.target.id)
        for change in itertools.chain(changes(node, self.known), rounded(node, self.rounding),
                                      swaps(node, self.modules), previous(node, self.counters)):
            self.seen += 1
            if self.seen > self.target:
                return change if self.seen == self.target + 1 else node
        if isinstance(node, ast.keyword) and node.arg == "axis":
            return node
        known = list(self.known)
        node._fields = sorted(node._fields, key=lambda field: field not in FIRST)  # a name is bound after its value
        node = self.generic_visit(node)
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store) and node.id not in self.known:
            self.known.append(node.id)
        if hasattr(node, "generators"):
            self.known = known
        return node


def changes(node, known):
    """Yield what could stand in a node's place; `known` are the names of variables that have a value there."""
    def altered(**fields):
        other = copy.copy(node)
        for name, value in fields.items():
            setattr(other, name, value)
        return other

    if isinstance(node, ast.stmt) and not isinstance(node, (ast.Pass, ast.Import, ast.ImportFrom)):
        yield ast.Pass()
    if isinstance(node, (ast.BinOp, ast.AugAssign)):
        yield from (altered(op=operator()) for operator in OPERATORS.get(type(node.op), ()))
    if isinstance(node, ast.BinOp) and isinstance(node.op, ONE_WAY):
        yield altered(left=node.right, right=node.left)
    if isinstance(node, ast.UnaryOp):
        yield node.operand
    if isinstance(node, ast.Compare):
        yield from (altered(ops=[operator(), *node.ops[1:]]) for operator in COMPARISONS[type(node.ops[0])])
    if isinstance(node, ast.BoolOp):
        yield altered(op=ast.Or() if isinstance(node.op, ast.And) else ast.And())
    if isinstance(node, (ast.If, ast.While, ast.IfExp)):
        yield altered(test=ast.UnaryOp(ast.Not(), node.test))
    if isinstance(node, ast.comprehension) and node.ifs:
        yield altered(ifs=[])
    if isinstance(node, ast.Constant):
        yield from (altered(value=value) for value in other_constants(node.value))
    if isinstance(node, ast.keyword) and node.arg == "axis" and ast.unparse(node.value) in AXES:
        yield altered(value=ast.Constant(AXES[ast.unparse(node.value)]))
    if isinstance(node, ast.Call):
        yield from call_changes(node, altered)
    if isinstance(node, ast.Attribute) and node.attr in OTHER_NAME:
        yield altered(attr=OTHER_NAME[node.attr])
    if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
        if node.id in OTHER_NAME and node.id not in known:
            yield altered(id=OTHER_NAME[node.id])
        if node.id in known:
            yield from (altered(id=name) for name in known if name != node.id)


def other_constants(value):
    if isinstance(value, bool):
        return [not value]
    if isinstance(value, (int, float)):
        return [value + 1, value - 1]
    return []


def _called(node):
    """Return the name of the function or method that a node calls, or an empty text."""
    function = getattr(node, "func", None)
    return getattr(function, "attr", getattr(function, "id", ""))


def call_changes(node, altered):
    """Yield a call with its two arguments swapped, and without each of its keywords."""
    name = _called(node)
    if len(node.args) == 2 and name not in COMMUTATIVE and ast.dump(node.args[0]) != ast.dump(node.args[1]):
        yield altered(args=node.args[::-1])
    if name in FILLED and "dtype" not in [keyword.arg for keyword in node.keywords]:
        yield altered(keywords=[*node.keywords, ast.keyword("dtype", ast.Name("int", ast.Load()))])
    for place, keyword in enumerate(node.keywords):
        yield altered(keywords=node.keywords[:place] + node.keywords[place + 1:])


def rounded(node, rounding):
    """Yield an assignment or a return with each of these functions applied to its value."""
    if isinstance(node, (ast.Assign, ast.Return)) and node.value and _called(node.value) not in FILLED:
        for name in rounding:
            changed = copy.copy(node)
            changed.value = ast.Call(ast.Name(name, ast.Load()), [node.value], [])
            yield changed


def swaps(node, modules):
    """Yield a node with two steps in the other order: f(g(x)) as g(f(x)), two lines of a body as the second first."""
    outer = _slot(node, modules)
    inner = outer and _slot(outer(), modules)
    if inner:
        first, second = copy.deepcopy(outer()), copy.deepcopy(node)
        _slot(second, modules)(_slot(first, modules)())
        _slot(first, modules)(second)
        yield first
    body = getattr(node, "body", None)
    for place in range(len(body) - 1) if isinstance(body, list) else ():
        one, other = body[place:place + 2]
        if _written(one) & _names(other) or _written(other) & _names(one):
            changed = copy.copy(node)
            changed.body = [*body[:place], other, one, *body[place + 2:]]
            yield changed


def _slot(node, modules):
    """Return a function that gets what a step works on, or sets it; None where a node is no such step.

    A step is a call or an index, a power or a division by a number, or a minus sign: x.f(), f(x), x[i], x ** 2, -x.
    """
    def place(parent, name):
        def get_or_set(*new):
            if new:
                parent[name] = new[0]
            return parent[name]
        return get_or_set

    if isinstance(node, ast.Call):
        root = getattr(getattr(node.func, "value", None), "id", "")
        if isinstance(node.func, ast.Attribute) and root not in modules:
            return place(vars(node.func), "value")
        return place(node.args, 0) if node.args else None
    if isinstance(node, ast.Subscript):
        return place(vars(node), "value")
    if isinstance(node, ast.UnaryOp):
        return place(vars(node), "operand")
    if isinstance(node, ast.BinOp) and isinstance(node.op, (ast.Pow, ast.Div)) and isinstance(node.right, ast.Constant):
        return place(vars(node), "left")
    return None


def _names(statement):
    return {node.id for node in ast.walk(statement) if isinstance(node, ast.Name)}


def _written(statement):
    """Return the names that a statement may change: those it assigns to, and all names of a call that stands alone."""
    if isinstance(statement, ast.Expr):
        return _names(statement)
    return {node.id for node in ast.walk(statement)
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}


def previous(node, counters):
    """Yield an index such as losses[best] as losses[epoch - 1], in a loop that counts `epoch`."""
    if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Name) and node.slice.id not in counters:
        for name in counters[-1:]:
            yield ast.Subscript(node.value, ast.BinOp(ast.Name(name, ast.Load()), ast.Sub(), ast.Constant(1)), node.ctx)
