"""Small changes to a function, such as a slip would make: each a function of its own, with a description."""
import ast
import copy
import difflib
import inspect
import itertools
import re
import textwrap

OPERATORS = {ast.Add: [ast.Sub], ast.Sub: [ast.Add], ast.Mult: [ast.Div, ast.Add], ast.Div: [ast.Mult],
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
    sources = {ast.unparse(tree)}
    found = {}
    for target in itertools.count():
        changer = Changer(target)
        changed = ast.fix_missing_locations(changer.visit(copy.deepcopy(tree)))
        if changer.seen <= target:
            return found
        source = ast.unparse(changed)
        if source not in sources:
            sources.add(source)
            words = describe(ast.unparse(tree).splitlines(), source.splitlines())
            names = dict(function.__globals__)
            exec(compile(changed, "<mutant>", "exec"), names)
            while words in found:
                words += " (again)"
            found[words] = names[function.__name__]


def describe(before, after):
    """Return the lines that differ between two versions of a source."""
    blocks = difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    blocks = [block for block in blocks if block[0] != "equal"]
    old = "; ".join(line.strip() for _, start, end, _, _ in blocks for line in before[start:end])
    new = "; ".join(line.strip() for _, _, _, start, end in blocks for line in after[start:end])
    return re.sub(r"\((\w+(?:, \w+)+)\)(?= in | = )", r"\1", f"{old}  ->  {new}")  # Python 3.10 adds these brackets


class Changer(ast.NodeTransformer):
    """Makes one of the possible changes: number `target`, in the order in which the tree is walked."""

    def __init__(self, target):
        self.target = target
        self.seen = 0
        self.known = []

    def visit_body(self, node):
        """Walk the body alone, after the docstring."""
        self.known = [argument.arg for argument in ast.walk(node.args) if isinstance(argument, ast.arg)]
        start = 1 if ast.get_docstring(node) else 0
        node.body[start:] = [self.visit(statement) for statement in node.body[start:]]
        return node

    def visit(self, node):
        if isinstance(node, ast.FunctionDef) and not self.known:
            return self.visit_body(node)
        for change in changes(node, self.known):
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


def call_changes(node, altered):
    """Yield a call with its two arguments swapped, and without each of its keywords."""
    name = getattr(node.func, "attr", getattr(node.func, "id", ""))
    if len(node.args) == 2 and name not in COMMUTATIVE and ast.dump(node.args[0]) != ast.dump(node.args[1]):
        yield altered(args=node.args[::-1])
    for place, keyword in enumerate(node.keywords):
        yield altered(keywords=node.keywords[:place] + node.keywords[place + 1:])
