#!/usr/bin/env python3
"""Recomputes invoices from their JSON (Invoice.ToJson), without the library and with exact fractions.

usage: invoice.py INVOICE.json...     exit 0 when every number is derived, 1 otherwise; every contradiction is printed

For each line, every step of its explanation is computed again from the numbers named before it; the last step must be the amount of the line, a whole
number of smallest units; the lines must add up to the total. Formulas know + - * / ( ) min max ceil round(x, decimals, "rule").
"""
import ast, json, math, sys
from fractions import Fraction


def rounded(value, decimals, rule):
    units = value * 10 ** int(decimals)
    low = math.floor(units)
    rest = units - low
    half = Fraction(1, 2)
    if rest == 0:
        whole = low
    elif rule == "AwayFromZero":
        whole = low + (1 if rest > half or (rest == half and units > 0) else 0)
    elif rule == "ToEven":
        whole = low + (1 if rest > half or (rest == half and low % 2 == 1) else 0)
    elif rule == "ToZero":
        whole = low + (1 if units < 0 else 0)
    elif rule == "ToNegativeInfinity":
        whole = low
    elif rule == "ToPositiveInfinity":
        whole = low + 1
    else:
        raise ValueError(f"no rounding is called {rule}")
    return Fraction(whole, 10 ** int(decimals))


FUNCTIONS = {"min": min, "max": max, "ceil": lambda value: Fraction(math.ceil(value)), "round": rounded}


def compute(formula, names):
    def visit(node):
        if isinstance(node, ast.Expression):
            return visit(node.body)
        if isinstance(node, ast.Constant):
            return node.value if isinstance(node.value, str) else Fraction(ast.get_source_segment(formula, node))
        if isinstance(node, ast.Name):
            return names[node.id]
        if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
            return -visit(node.operand)
        if isinstance(node, ast.Call):
            return FUNCTIONS[node.func.id](*[visit(argument) for argument in node.args])
        if isinstance(node, ast.BinOp):
            left, right = visit(node.left), visit(node.right)
            if isinstance(node.op, ast.Add): return left + right
            if isinstance(node.op, ast.Sub): return left - right
            if isinstance(node.op, ast.Mult): return left * right
            if isinstance(node.op, ast.Div): return left / right
        raise ValueError(f"{formula} has something that is no arithmetic")

    return visit(ast.parse(formula, mode="eval"))


def money(text):
    amount, currency = text.split(" ")
    return Fraction(amount), currency


def verify(invoice):
    faults, total = [], Fraction(0)
    for line in invoice["lines"]:
        names, last = {}, Fraction(0)
        place = f"line {line['line']} ({line['key']})"
        for step in line["explanation"]["steps"]:
            stated = Fraction(step["value"])
            try:
                last = compute(step["formula"], names) if "formula" in step else stated
            except (ArithmeticError, KeyError, SyntaxError, TypeError, ValueError) as fault:
                faults.append(f"{place}: {step['name']} cannot be computed: {fault!r}")
                last = stated
            if last != stated:
                faults.append(f"{place}: {step['name']} is {last}, not {stated}")
            if step["name"] in names:
                faults.append(f"{place}: {step['name']} is there twice")
            names[step["name"]] = stated
        amount, currency = money(line["amount"])
        if last != amount:
            faults.append(f"{place}: the last step is {last}, the amount {amount}")
        if currency != invoice["currency"]:
            faults.append(f"{place}: {currency} on an invoice in {invoice['currency']}")
        if (amount * 10 ** invoice["decimals"]).denominator != 1:
            faults.append(f"{place}: {amount} is no whole number of smallest units")
        total += amount
    stated, currency = money(invoice["total"])
    if stated != total or currency != invoice["currency"]:
        faults.append(f"the lines add up to {total}, the total is {invoice['total']}")
    return faults


def main():
    code = 0
    for name in sys.argv[1:]:
        with open(name, encoding="utf-8") as file:
            invoice = json.load(file)
        faults = verify(invoice)
        for fault in faults:
            print(f"{name}: {fault}")
        steps = sum(len(line["explanation"]["steps"]) for line in invoice["lines"])
        print(f"{name}: {len(invoice['lines'])} lines, {steps} steps, {len(faults)} faults")
        code = 1 if faults else code
    return code


if __name__ == "__main__":
    sys.exit(main() if len(sys.argv) > 1 else print(__doc__) or 2)
