// Plans as Markdown; no text becomes structure.
#include <doctest/doctest.h>

#include <string>

#include "render/markdown/text.hpp"
#include "sample_plan.hpp"
#include "testing.hpp"
#include "unmarked.hpp"
#include "valgus/render.hpp"

using namespace valgus;
using namespace std::chrono_literals;
using testing::sample_plan;

namespace {

std::string written(const Plan& plan, std::string_view format, const Style& style = {}) {
    return testing::unmarked(testing::written(plan, format, style));
}

}  // namespace

TEST_CASE("markdown: the whole plan") {
    CHECK(written(sample_plan(), "markdown") == R"(# Your right leg · ankle · week 1 of 8 · 2 exercises · 3 min

> See a clinician first: knee hot or swollen.

**Have ready:** foam roller (or a tightly rolled towel), low step.

## New this week

Step up comes in.

## Check-list

- [ ] 1. **Calf release** · 30 s · 0:45
- [ ] 2. **Step up** · 2 × 10 reps · 2:05

## Release

Slow pressure on muscles that can draw the knee in.

### 1. Calf release · 0:45

**30 s, up to 1 min · right side** · foam roller, floor space

*Why:* Works on the calf.

*Set-up:* Sit down with the roller under your right calf.

1. Sink in.
2. Turn the leg slowly from side to side, toes in, then toes out.

- *Avoid:* Rolling into the hollow of the knee.
- *Careful:* Never on a hot calf.

## What you have learned

**Short foot:** You have it when the arch rises.

## Integrate

All of it together, as you stand and move; part of every plan.

### 2. Step up · 2:05

**2 × 10 reps, building up to 20, rest 30 s between sets, 1 s up, 3 s down ·
right side** · low step

1. Rise until you stand tall.

- *Feel:* Work in your right buttock.
- *Ready when:* The balance is steady.
- *Next:* a higher step. Move on when: It is easy.
- *Here because:* trains your squat.

## Check yourself

**Knee to wall:** Measure:

- from toe
- to wall

Both legs.

## In your run

No part of the minutes.

- Take shorter steps.
- Run lightly.

## Good to know

**The other leg:** This plan is for one leg.

## Left out

- Big toe lift – you excluded it
- Calf stretch, Short foot – does not fit into 3 minutes

## Habits

**Driving:** Knee over foot.

## If it hurts

Above 5, stop.

---

Not medical advice.
)");
}

TEST_CASE("markdown: brief") {
    CHECK(written(sample_plan(), "markdown", {.detail = Detail::brief}) ==
          R"(# Your right leg · ankle · week 1 of 8 · 2 exercises · 3 min

> See a clinician first: knee hot or swollen.

## Check-list

- [ ] 1. **Calf release** · 30 s · 0:45
- [ ] 2. **Step up** · 2 × 10 reps · 2:05

## Left out

3 exercises; the plan without --brief says why.

## If it hurts

Above 5, stop.
)");
}

TEST_CASE("markdown: texts cannot become structure") {
    const std::pair<const char*, const char*> cases[] = {
        {"plain – words · 3 × 4, it's (fine)!", "plain – words · 3 × 4, it's (fine)!"},
        {"# x", R"(\# x)"},
        {"x #", R"(x \#)"},
        {"C# and a#b", "C# and a#b"},
        {"1. y", R"(1\. y)"},
        {"12) y", R"(12\) y)"},
        {"1.5 cm", "1.5 cm"},
        {"- y", R"(\- y)"},
        {"-", R"(\-)"},
        {"+ y", R"(\+ y)"},
        {"+5", "+5"},
        {"* y", R"(\* y)"},
        {"> y", R"(\> y)"},
        {"---", R"(\---)"},
        {"- - -", R"(\- - -)"},
        {"--without foam-roller", "--without foam-roller"},
        {"===", R"(\===)"},
        {"***", R"(\*\*\*)"},
        {"_a_ b_c", R"(\_a\_ b_c)"},
        {"~~~", R"(\~\~\~)"},
        {"```", R"(\`\`\`)"},
        {"<script>alert</script>", R"(\<script>alert\</script>)"},
        {"<!-- x", R"(\<!-- x)"},
        {"a < b, 1<2", "a < b, 1<2"},
        {"[a](b)", R"(\[a](b))"},
        {"![a](b)", R"(!\[a](b))"},
        {"[a]: b", R"(\[a]: b)"},
        {"a | b", R"(a \| b)"},
        {"R&D &amp; &#39; & x", R"(R&D \&amp; \&#39; & x)"},
        {R"(back\slash\)", R"(back\\slash\\)"},
    };
    for (const auto& [text, expected] : cases) CHECK(render::escape_start(render::escape_inline(text)) == expected);
    CHECK(render::escape_inline("a\n# b\tc") == R"(a \# b c)");
    CHECK(render::code("--x `` y") == "``` --x `` y ```");
}

TEST_CASE("markdown: a wrapped line does not become structure either") {
    std::string text;
    render::MarkdownWriter page({.width = 20}, testing::into(text));
    page.paragraph(
        render::escape_inline("Count slowly up to 10. Then add the number + the rest - or so > all # of --- it"));
    page.item("-", render::escape_inline("- again and again 1. and then some"));
    page.finish();
    CHECK(testing::unmarked(text) == R"(Count slowly up to
10\. Then add the
number + the rest -
or so > all \# of
--- it

- \- again and again
  1\. and then some
)");
}

TEST_CASE("markdown: a word wider than the page is not cut") {
    std::string text;
    render::MarkdownWriter page({.width = 20}, testing::into(text));
    page.item("-", "see Donaudampfschifffahrtsgesellschaft now");
    page.finish();
    CHECK(testing::unmarked(text) == "- see\n  Donaudampfschifffahrtsgesellschaft\n  now\n");
}

TEST_CASE("markdown: hostile texts stay where they are") {
    auto plan = sample_plan();
    plan.headline = "# <b>Me</b> #";
    plan.exercises[0].name = "**Calf**";
    plan.exercises[0].steps = {"- x", "2. y\n# z"};
    plan.notes = {{"n", "[t](u)", "> q\n\n```\n- 1. z", {}}};
    const auto text = written(plan, "markdown");
    CHECK(text.starts_with("# \\# \\<b>Me\\</b> \\#\n\n> See"));
    CHECK(text.find("- [ ] 1. **\\*\\*Calf\\*\\*** · 30 s") != std::string::npos);
    CHECK(text.find("### 1. \\*\\*Calf\\*\\* · 0:45\n") != std::string::npos);
    CHECK(text.find("\n\n1. \\- x\n2. 2\\. y \\# z\n\n") != std::string::npos);
    CHECK(text.find("\n\n**\\[t](u):** > q\n\n\\`\\`\\`\n\n- 1\\. z\n\n") != std::string::npos);
}
