"""Libraries that somebody might write to keep a machine busy: of a kind, and as large as one asks.

A kind is a function of n that gives the text of a library, or of the files of a folder. Its size grows with n at most
as n log n; where records name each other, n is the number of names, so that many can name many.
"""

import math

PHASES = ("release", "stretch", "mobilize", "strengthen", "integrate")


def sections(**more):
    """A whole library: the least that one must have, and sections that are more or other."""
    all = {
        "sources": ["{id: s, title: S}"],
        "joints": ["{id: j, label: j}"],
        "positions": ["{id: p, label: p}"],
        "equipment": ["{id: k, label: k, provision: gear}"],
        **more,
    }
    text = "library: {id: l, title: L}\ndefaults: {source: s}\n"
    for name, records in all.items():
        text += name + ":\n" + "".join(f"- {record}\n" for record in records)
    return text


def exercise(i, more="", phase="strengthen", joint="j", name="N", dose="{reps: 1-9, source: s}", steps="[a]"):
    return (
        f"{{id: e{i}, name: {name}, joint: {joint}, phase: {phase}, laterality: bilateral, posture: lying, "
        f"dose: {dose}, purpose: p, steps: {steps}{', ' + more if more else ''}}}"
    )


def skills(n):
    return [f"{{id: s{i}, label: a, ability: b, check: c}}" for i in range(n)]


def names(letter, numbers):
    return "[" + ",".join(f"{letter}{i}" for i in numbers) + "]"


def one_exercise():
    return [exercise(0)]


# --- exercises


def plain(n):
    return sections(exercises=[exercise(i, phase=PHASES[i % 5]) for i in range(n)])


def short(n):
    """Of a second each, so that a session holds many."""
    return sections(exercises=[exercise(i, "setup_s: 0", "release", dose="{duration: 1 s, source: s}") for i in range(n)])


def chain(n, first="", rest="", back=False, dose="{reps: 1, source: s}"):
    def link(i):
        more = [f"teaches: s{i}"] + ([f"needs: s{i - 1}"] if i else []) + [first if i == 0 else rest]
        return exercise(i, ", ".join(filter(None, more)), dose=dose)

    links = [link(i) for i in range(n)]
    return sections(skills=skills(n), exercises=links[::-1] if back else links)


def forwards(n):
    return chain(n)


def backwards(n):
    return chain(n, back=True)


def short_chain(n):
    return chain(n, first="setup_s: 0", rest="setup_s: 0", back=True, dose="{duration: 1 s, source: s}")


def called(n):
    """A chain of which only the last is asked for: the others come in because it needs them."""
    text = chain(n, first="rank: extra", rest="rank: extra", back=True)
    return text.replace(", rank: extra}", "}", 1)


def loses_first(n):
    """A chain that hangs on a piece of equipment, and one that does not."""
    return chain(n, first="equipment: [k]", back=True) + f"- {exercise(n)}\n"


def dense(n):
    """Each of the second half needs all that the first half teaches."""
    k = max(2, math.isqrt(n))
    teachers = [exercise(i, f"teaches: s{i}") for i in range(k)]
    learners = [exercise(k + i, "needs: " + names("s", range(k))) for i in range(k)]
    return sections(skills=skills(k), exercises=learners + teachers)


def layers(n):
    """Each needs all that stand before it: a dense core, and many that need the last of it."""
    k = max(2, math.isqrt(n))
    core = [exercise(i, f"teaches: s{i}, needs: " + names("s", range(i)), dose="{reps: 1, source: s}") for i in range(k)]
    others = [exercise(k + i, f"needs: s{k - 1}") for i in range(n // 20)]
    return sections(skills=skills(k), exercises=others + core)


def hub(n):
    """Half teach one skill, half need it."""
    half = n // 2
    return sections(
        skills=skills(1),
        exercises=[exercise(i, "needs: s0") for i in range(half)] + [exercise(half + i, "teaches: s0") for i in range(half)],
    )


def chain_on_hub(n):
    """A chain of which each also needs what many others teach."""
    half = n // 2
    links = [exercise(i, f"teaches: s{i}, needs: " + (f"[s{i - 1}, s{half}]" if i else f"s{half}")) for i in range(half)]
    return sections(
        skills=skills(half + 1), exercises=links[::-1] + [exercise(half + i, f"teaches: s{half}") for i in range(half)]
    )


def bunch(n):
    """One needs many skills, each taught by two."""
    k = n // 3
    teachers = [exercise(i, f"teaches: [s{i % k}, s{(i + 1) % k}]") for i in range(2 * k)]
    return sections(skills=skills(k), exercises=[exercise(2 * k, "needs: " + names("s", range(k)))] + teachers)


def circle(n):
    """One skill that all teach and need."""
    return sections(skills=skills(1), exercises=[exercise(i, "teaches: s0, needs: s0") for i in range(n)])


def dense_circle(n):
    """All teach all skills and need them."""
    k = max(2, math.isqrt(n // 2))
    all = names("s", range(k))
    return sections(skills=skills(k), exercises=[exercise(i, f"teaches: {all}, needs: {all}") for i in range(k)])


def long_circle(n):
    return chain(n, first=f"needs: s{n - 1}")


def stones(n):
    """Each comes after the one before, in one row."""
    return sections(exercises=[exercise(i, f"after: e{i - 1}" if i else "") for i in range(n)])


def dense_stones(n):
    """Each comes after all before it."""
    k = math.isqrt(2 * n)
    return sections(exercises=[exercise(i, f"after: {names('e', range(i))}") for i in range(k)])


def stone_circles(n):
    """Each comes after all, and itself."""
    k = max(2, math.isqrt(n))
    return sections(exercises=[exercise(i, f"after: {names('e', range(k))}") for i in range(k)])


FIGURE = "figure: {props: [{kind: floor}], knead: working-knee-outer, poses: [{anchors: {floor: both-foot}}, {anchors: {floor: both-foot}}]}"


def likes(n):
    """Each has the figure of the next, and the last one draws it."""
    return sections(exercises=[exercise(i, f"figure: {{like: e{i + 1}}}") for i in range(n)] + [exercise(n, FIGURE)])


def stage_likes(n):
    stage = "{name: a, move_on_when: b, source: s, figure: {like: e1}}"
    return sections(exercises=[exercise(0, f"progressions: [{', '.join([stage] * n)}]"), exercise(1, FIGURE)])


def like_circle(n):
    return sections(exercises=[exercise(i, f"figure: {{like: e{(i + 1) % n}}}") for i in range(n)])


def leaders(n):
    return sections(exercises=[exercise(i, "leads: true") for i in range(n)])


def untaught(n):
    return sections(skills=skills(n), exercises=[exercise(0, "needs: " + names("s", range(n)))])


def no_kit(n):
    """Each lacks something of its own, and the next stands in for it."""
    kit = [f"{{id: k{i}, label: a, provision: gear}}" for i in range(n)]
    return sections(
        equipment=kit,
        exercises=[exercise(i, f"equipment: [k{i}], alternatives: [e{(i + 1) % n}, e{n}]") for i in range(n)] + [exercise(n)],
    )


def alternatives(n):
    k = max(2, math.isqrt(n))
    others = names("e", range(k, 2 * k))
    return sections(
        exercises=[exercise(i, f"equipment: [k], alternatives: {others}") for i in range(k)]
        + [exercise(k + i, "rank: extra, equipment: [k]") for i in range(k)]
        + [exercise(2 * k)]
    )


def joints(n):
    """A joint for each, and as many exercises for one of them."""
    return sections(
        joints=[f"{{id: j{i}, label: a}}" for i in range(n)],
        exercises=[exercise(i, joint=f"j{i}") for i in range(n)] + [exercise(n + i, joint="j0") for i in range(n)],
    )


def occasions(n):
    k = max(2, math.isqrt(n))
    of_all = names("j", range(1, k))
    return sections(
        joints=[f"{{id: j{i}, label: a}}" for i in range(k)],
        exercises=[exercise(i, f"rank: extra, brought_by: [{{positions: p, joints: {of_all}}}]", joint="j0") for i in range(k)]
        + [exercise(k + i, joint=f"j{i}") for i in range(k)],
    )


def conditions(n):
    """Many hold by age, and each asks for as many exercises and positions."""
    k = max(2, math.isqrt(n))
    places = range(k)
    return sections(
        positions=[f"{{id: p{i}, label: a}}" for i in places],
        conditions=[
            f"{{id: c{i}, label: a, over_age: 1, because: b, sources: s, rules_out: {names('e', range(1, k))}, "
            f"rules_out_positions: {names('p', (j for j in places if j != i % k))}}}"
            for i in range(2 * k)
        ],
        exercises=[exercise(i) for i in range(k)]
        + [exercise(k + i, f"positions: {names('p', places)}, variants: [{{conditions: {names('c', range(k))}, feel: f}}]") for i in places],
    )


def many_conditions(n):
    return sections(
        conditions=[f"{{id: c{i}, label: a, over_age: 1, because: b, sources: s, rules_out_positions: [p]}}" for i in range(n)],
        positions=["{id: p, label: p}", "{id: q, label: q}"],
        exercises=[exercise(i, "positions: [p, q]") for i in range(n)],
    )


# --- one exercise


def stages(n):
    """Harder stages of one exercise, which has as many steps."""
    stage = "{name: a, move_on_when: b, source: s, feel: f}"
    return sections(exercises=[exercise(0, f"progressions: [{', '.join([stage] * n)}]", steps="[" + ",".join(["a"] * n) + "]")])


def variants(n):
    variant = "{causes: unknown, feel: f}"
    return sections(exercises=[exercise(0, f"variants: [{', '.join([variant] * n)}]", steps="[" + ",".join(["a"] * n) + "]")])


def long_names(n):
    return sections(exercises=[exercise(i, name="a" * 120) for i in range(n)])


def long_words(n):
    """Texts as long as they may be."""
    text = "a" * 20000
    return sections(exercises=[exercise(i, f"feel: {text}", steps=f"[{text}]") for i in range(n)])


# --- texts


def note(section, i, more=""):
    text = f"{{id: n{i}, title: T{i}, text: t, sources: s{more}}}"
    return text if section != "safety" else text[:-1] + ", placement: pain}"


def safety(placement):
    return f"{{id: {placement}, title: T, text: t, sources: s, placement: {placement}}}"


def notes(n):
    """Notes of all kinds, each for joints of its own, and a topic that lists them."""
    k = n // 6
    kinds = ("notes", "tests", "habits", "activities", "safety")
    records = {kind: [note(kind, i, f", joints: [j{i}, j{(7 * i) % k}]") for i in range(k)] for kind in kinds}
    records["safety"] += [safety(placement) for placement in ("gate", "pain", "disclaimer")]
    return sections(
        joints=[f"{{id: j{i}, label: a}}" for i in range(k)],
        exercises=[exercise(i, joint=f"j{i}") for i in range(k)],
        topics=["{id: t, title: T, text: t, sources: s, lists: [tests, habits, safety]}"],
        **records,
    )


def assessment(n, exercises=one_exercise):
    """As many questions, facts and rules, each of which looks at the one before it."""
    text = sections(exercises=exercises()) + "assessment:\n  blocks: [{id: b, title: B}]\n  questions:\n"
    for i in range(n):
        text += f"  - {{id: q{i}, title: a, block: b, ask: b, why: c, kind: number, range: 0-9}}\n"
    text += "  facts:\n"
    for i in range(n):
        more = f", f{i - 1}: no" if i else ""
        text += f"  - {{id: f{i}, when: {{q{i}: {{at_least: 3}}{more}}}, because: a, opinion: true}}\n"
    text += "  rules:\n"
    for i in range(n):
        text += f"  - {{id: r{i}, when: {{f{i}: yes}}, most_minutes: 9, because: a}}\n"
    return text


def too_much_assessment(n):
    return assessment(n)


def sources(n):
    return sections(
        sources=["{id: s, title: S}"] + [f"{{id: s{i}, title: S}}" for i in range(n)],
        exercises=[exercise(i, f"sources: [s{i}, s]") for i in range(n)],
        topics=["{id: t, title: T, text: t, sources: s, lists: [sources]}"],
    )


def faults(n):
    k = max(2, math.isqrt(n))
    return sections(
        faults=[f"{{id: f{i}, label: a}}" for i in range(k)],
        exercises=[exercise(i, f"faults: {names('f', range(k))}") for i in range(k)],
        topics=["{id: t, title: T, text: t, sources: s, lists: [faults]}"],
    )


# --- what is wrong


def unknown_words(n):
    return sections(
        joints=[f"{{id: j{i}, label: a}}" for i in range(n)], exercises=[exercise(i, joint=f"x{i}") for i in range(n)]
    )


def unknown_list(n):
    """Wrong words in one list, where no record ends."""
    return sections(
        muscles=[f"{{id: m{i}, label: a}}" for i in range(n)], exercises=[exercise(0, "muscles: " + names("x", range(n)))]
    )


def without_id(n):
    return sections(exercises=["{name: a}"] * n)


def no_records(n):
    return sections(exercises=["a"] * n)


def same_id(n):
    return sections(exercises=one_exercise() + ["{id: e0}"] * n)


def same_alias(n):
    return sections(exercises=[exercise(i, "aliases: a") for i in range(n)])


def unknown_sections(n):
    return sections(exercises=one_exercise()) + "".join(f"x{i}: a\n" for i in range(n))


def unknown_keys(n):
    return sections(exercises=[exercise(0, ", ".join(f"x{i}: a" for i in range(n)))])


def same_keys(n):
    return sections(exercises=["{id: e0, " + ", ".join(["name: a"] * n) + "}"])


def braces(n):
    return sections(exercises=[exercise(0, 'feel: "' + "{a" * n + '"')])


def side_placeholders(n):
    return sections(exercises=[exercise(0, 'feel: "' + "{side}" * n + '"')])


def outside_placeholders(n):
    return sections(exercises=one_exercise(), notes=[f'{{id: n{i}, title: T, text: "{{side}}", sources: s}}' for i in range(n)])


def no_dose(n):
    return sections(exercises=[exercise(i, dose="{sets: 1, source: s}") for i in range(n)])


def other_phase(n):
    k = max(2, math.isqrt(n))
    return sections(
        exercises=[exercise(i, f"alternatives: {names('e', range(k, 2 * k))}") for i in range(k)]
        + [exercise(k + i, phase="stretch") for i in range(k)]
    )


# --- folders


def folder(n):
    files = [f"exercises:\n- {exercise(i)}\n" for i in range(n)]
    return [sections(exercises=one_exercise()).replace("id: e0", "id: x")] + files


def empty_files(n):
    return [plain(1)] + [""] * n
