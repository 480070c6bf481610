// The hand-out: what it holds, that nothing in it runs or loads, and that a hostile text stays text.
#include <doctest/doctest.h>

#include <array>
#include <cstdio>
#include <memory>
#include <regex>
#include <set>

#include "figures.hpp"
#include "render/html/markup.hpp"
#include "render/html/parts.hpp"
#include "render/html/style.hpp"
#include "render/words.hpp"
#include "support/version.hpp"
#include "testing.hpp"
#include "valgus/library/library.hpp"
#include "valgus/render.hpp"

using namespace valgus;
using render::Html;

namespace {

std::string html(std::string_view line) {
    const auto ran = testing::call(std::string(line) + " --format html");
    REQUIRE_MESSAGE(ran.code == 0, ran.err);
    return ran.out;
}

std::size_t count(std::string_view text, std::string_view part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size())) ++found;
    return found;
}

bool has(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

// From the first `begin` on, up to the next `end`.
std::string between(const std::string& text, std::string_view begin, std::string_view end) {
    const auto from = text.find(begin);
    REQUIRE_MESSAGE(from != std::string::npos, begin);
    const auto to = text.find(end, from + begin.size());
    REQUIRE_MESSAGE(to != std::string::npos, end);
    return text.substr(from, to - from);
}

// All that stands between a `begin` and the next `end`.
std::vector<std::string> parts(const std::string& text, std::string_view begin, std::string_view end) {
    std::vector<std::string> found;
    for (auto at = text.find(begin); at != std::string::npos; at = text.find(begin, at)) {
        at += begin.size();
        found.push_back(text.substr(at, text.find(end, at) - at));
    }
    return found;
}

// All that the first group of the pattern matches: some words at most, since std::regex goes deeper at each character.
std::vector<std::string> all(const std::string& text, const char* pattern) {
    const std::regex regex(pattern);
    std::vector<std::string> found;
    for (std::sregex_iterator it(text.begin(), text.end(), regex), end; it != end; ++it) found.push_back((*it)[1]);
    return found;
}

// Tags that do not match, one a line. Whatever looks like a tag counts, so that text that was not escaped shows.
std::string unbalanced(const std::string& page) {
    static const std::set<std::string> empty{"meta", "input"};
    std::string problems;
    std::vector<std::string> open;
    for (auto at = page.find('<'); at != std::string::npos; at = page.find('<', at + 1)) {
        const auto end = page.find('>', at);
        if (end == std::string::npos) return problems + "a tag without an end\n";
        const auto tag = page.substr(at + 1, end - at - 1);
        if (tag.starts_with('!')) continue;
        if (tag.starts_with('/')) {
            if (open.empty() || open.back() != tag.substr(1)) return problems + "unexpected <" + tag + ">\n";
            open.pop_back();
        } else if (const auto name = tag.substr(0, tag.find(' ')); !tag.ends_with('/') && !empty.contains(name)) {
            open.push_back(name);
        }
    }
    for (const auto& tag : open) problems += "open: " + tag + '\n';
    return problems;
}

// The names of all attributes, which stand outside of quotes.
std::set<std::string> attributes_of(const std::string& page) {
    std::set<std::string> names;
    for (auto at = page.find('<'); at != std::string::npos; at = page.find('<', at + 1)) {
        std::string name;
        bool quoted = false;
        for (auto i = page.find_first_of(" >", at); i < page.size() && (quoted || page[i] != '>'); ++i) {
            if (page[i] == '"') quoted = !quoted;
            if (quoted || page[i] == '"') continue;
            if (page[i] == ' ' || page[i] == '=') names.insert(std::exchange(name, {}));
            if (page[i] != ' ' && page[i] != '=') name += page[i];
        }
    }
    return names;
}

// What no hand-out may have, one a line.
std::string problems_of(const std::string& page) {
    auto problems = unbalanced(page);
    std::set<std::string> ids;
    for (const auto& id : all(page, " id=\"([^\"]*)\""))
        if (!ids.insert(id).second) problems += "twice: " + id + '\n';
    for (const auto& id : all(page, " aria-labelledby=\"([^\"]*)\""))
        if (!ids.contains(id)) problems += "no name: " + id + '\n';
    for (const auto& target : all(page, " href=\"([^\"]*)\""))
        if (target.starts_with('#') ? !ids.contains(target.substr(1))
                                    : !target.starts_with("https://") && !target.starts_with("http://"))
            problems += "link: " + target + '\n';
    for (const auto* forbidden :
         {"<script", "<link", "<img", "<iframe", "<form", " src=", "@import", "url(", "javascript"})
        if (has(page, forbidden)) problems += std::string("has ") + forbidden + '\n';
    for (const auto& name : attributes_of(page))
        if (name.starts_with("on") || name == "style") problems += "attribute " + name + '\n';
    return problems;
}

PlannedExercise exercise(int order, const std::string& id, Phase phase) {
    PlannedExercise card;
    card.order = order;
    card.id = id;
    card.name = "Name of " + id;
    card.phase = phase;
    card.sides = {Side::right};
    card.dose.brief = "10 reps";
    card.dose.text = "10 reps, building up to 20";
    card.duration = Seconds{50};
    card.steps = {"Begin.", "End."};
    return card;
}

Plan sample() {
    Plan plan;
    plan.body = builtin_library().body;
    plan.library_title = "A library";
    plan.request.side = Side::right;
    plan.headline = "Your right leg · ankle · 2 exercises · 3 min";
    plan.duration = Seconds{170};
    plan.exercises = {exercise(1, "roll", Phase::release), exercise(2, "rise", Phase::strengthen)};
    plan.tests = {{"wall", "Knee to wall", "Measure.", {}}, {"gap", "Gap", "Look.", {}}};
    plan.safety = {{{"not-yet", "Not yet", "See a clinician first.", {}}, Placement::gate},
                   {{"pain", "Pain", "Above 5, stop.", {}}, Placement::pain},
                   {{"advice", "Disclaimer", "Not medical advice.", {}}, Placement::disclaimer}};
    plan.sources = {{"article", "How to", "Mark", "https://example.org/a", 2020}};
    return plan;
}

std::string written(const Plan& plan, Detail detail = Detail::full) {
    return testing::rendered(find_format("html")->plan, plan, Style{.detail = detail});
}

using std::chrono::days;
using std::chrono::sys_days;

// Two weeks of a full session and a mobility day; as many sessions with tests as asked for.
Program sample_program(int tested = 1) {
    Program program;
    program.whole = sample();
    program.whole.exercises[1].when = "week 2";
    program.schedule.start = sys_days{std::chrono::year{2026} / 11 / 25};  // a Wednesday
    program.schedule.days = {Day::wed, Day::mon};
    program.schedule.at = std::chrono::minutes{18 * 60 + 5};
    program.plans = {sample(), sample()};
    program.plans[1].exercises.pop_back();
    for (int week = 1; week <= 2; ++week) {
        const auto begins = program.schedule.start + days{7 * (week - 1)};
        const auto number = std::to_string(week);
        const auto begin = program.sessions.size();
        program.sessions.push_back({.id = "w0" + number + "-wed",
                                    .date = begins,
                                    .week = week,
                                    .title = "Week " + number + ", Wednesday",
                                    .duration = Seconds{170}});
        program.sessions.push_back({.id = "w0" + number + "-mon",
                                    .date = begins + days{5},
                                    .week = week,
                                    .kind = SessionKind::mobility,
                                    .title = "Week " + number + ", Monday",
                                    .duration = Seconds{50},
                                    .plan = 1});
        program.weeks.push_back({.number = week,
                                 .begins = begins,
                                 .title = "Week " + number + " of 2",
                                 .sessions_begin = begin,
                                 .sessions_end = begin + 2});
    }
    program.weeks[1].news = {"More: Name of rise."};
    program.weeks[1].summary = "more: Name of rise";
    for (int i = 0; i < tested; ++i) {
        if (static_cast<std::size_t>(i) == program.sessions.size())
            program.sessions.push_back({.id = "more-" + std::to_string(i), .title = "More"});
        program.sessions[static_cast<std::size_t>(i)].tests = program.whole.tests;
    }
    program.sessions.back().next = "What now?";
    return program;
}

std::string written(const Program& program, Detail detail = Detail::full) {
    return testing::rendered(find_format("html")->program, program, Style{.detail = detail});
}

// What a command prints.
std::string output_of(const std::string& command) {
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> pipe(popen(command.c_str(), "r"), pclose);
    REQUIRE(pipe != nullptr);
    std::string output;
    for (int c = std::fgetc(pipe.get()); c != EOF; c = std::fgetc(pipe.get())) output += static_cast<char>(c);
    return output;
}

// Bytes in hexadecimal digits as base64.
std::string base64(const std::string& digits) {
    constexpr std::string_view signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string bits;
    for (const char digit : digits)
        for (int bit = 3; bit >= 0; --bit) bits += std::stoi(std::string(1, digit), nullptr, 16) >> bit & 1 ? '1' : '0';
    while (bits.size() % 6 != 0) bits += '0';
    std::string text;
    for (std::size_t i = 0; i < bits.size(); i += 6) text += signs[std::stoul(bits.substr(i, 6), nullptr, 2)];
    while (text.size() % 4 != 0) text += '=';
    return text;
}

std::string sha256(std::string_view style) {
    std::string quoted;
    for (const char c : style) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return base64(output_of("printf %s '" + quoted + "' | sha256sum").substr(0, 64));
}

// Standing; then with one thigh raised by so many degrees.
Picture picture(int degrees) {
    Figure figure;
    figure.props = testing::kept<Prop>({{.kind = PropKind::floor}});
    Pose raised;
    raised.working_leg.hip_flexion = degrees;
    figure.poses = testing::kept<Pose>({Pose{}, raised});
    static constexpr Ball outer_hip[] = {{.on = Segment::pelvis, .out = 66, .up = 55, .front = -8, .radius = 18},
                                         {.on = Segment::pelvis, .out = 78, .up = 12, .front = -4, .radius = 20}};
    return {figure, {outer_hip, Facing{.on = Segment::pelvis, .out = 10, .front = -2}}, {}};
}

// As a page shows it: said once for both, the moving one and the still one.
std::string drawn(const Picture& picture, Side side, const std::string& name, const std::string& id,
                  View view = View::moving) {
    const auto code = draw_inline_svg(picture, {.view = view, .side = side, .name = {}, .id = id});
    for (const auto* kind : {"moving", "still"})
        CHECK_MESSAGE(has(code, " id=\"" + id + '-' + kind + "\" class=\"figure " + kind + '"'), kind);
    return Html::constant("<div class=\"picture\" role=\"img\" aria-label=\"" +
                          std::string(Html::escaped(name).code()) + "\">\n" + code + "</div>\n")
        .code()
        .data();
}

constexpr std::array plan_lines{"plan", "plan --side right --focus ankle --week 3 --name Anna",
                                "plan --side left --explain", "plan --brief",
                                "plan --all --cause structural --position running --age 67 --condition pain,arthritis"};
constexpr std::array program_lines{"program --start 2026-11-25 --days mon,tue,thu --side right --focus ankle",
                                   "program --start 2026-11-23 --cause structural --explain",
                                   "program --start 2026-11-23 --week 5 --brief"};

}  // namespace

TEST_CASE("html: text becomes markup escaped, in content and in attributes") {
    CHECK(Html::escaped("<b>&amp;\"'").code() == "&lt;b&gt;&amp;amp;&quot;'");
    CHECK(render::element("p", {{"class", "\"><script>"}}, "a < b").code() ==
          "<p class=\"&quot;&gt;&lt;script&gt;\">a &lt; b</p>");
    CHECK(render::group("ul", {}, render::line("li", {}, "one")).code() == "<ul>\n<li>one</li>\n</ul>\n");
    CHECK(render::void_element("input", {{"type", "checkbox"}, {"checked", ""}}).code() ==
          "<input type=\"checkbox\" checked>");
}

TEST_CASE("html: prose has paragraphs and lists") {
    CHECK(render::prose("Measure:\n- from toe\n- to <wall>\n\nBoth\nlegs.").code() ==
          "<p>Measure:</p>\n<ul>\n<li>from toe</li>\n<li>to &lt;wall&gt;</li>\n</ul>\n<p>Both</p>\n<p>legs.</p>\n");
    CHECK(render::prose("").empty());
}

TEST_CASE("html: addresses of the web and DOIs are links, all else is text") {
    const auto link = [](const std::string& target, const std::string& text) {
        return "<a href=\"" + target + "\">" + text + "</a>";
    };
    CHECK(render::address("https://example.org/a?b&c").code() ==
          link("https://example.org/a?b&amp;c", "https://example.org/a?b&amp;c"));
    CHECK(render::address("http://example.org").code() == link("http://example.org", "http://example.org"));
    CHECK(render::address("doi.org/10.1/x").code() == link("https://doi.org/10.1/x", "doi.org/10.1/x"));
    CHECK(render::address("doi:10.1/x").code() == link("https://doi.org/10.1/x", "doi:10.1/x"));
    for (const auto* other : {"example.org", "javascript:alert(1)", "data:text/html,x", "https://two words", "ISBN 1"})
        CHECK(render::address(other).code() == other);
    CHECK(render::address("https://x\"onclick=\"y").code() ==
          link("https://x&quot;onclick=&quot;y", "https://x&quot;onclick=&quot;y"));
}

TEST_CASE("html: the policy lets the page's own styles in and nothing else") {
    const auto page = written(sample());
    CHECK(parts(page, "<style>", "</style>") ==
          std::vector{std::string(render::hand_out_style.code), std::string(figure_style())});
    CHECK_MESSAGE(render::figure_style_hash == sha256(figure_style()),
                  "write figure_style_hash = \"" << sha256(figure_style()) << '"');
    for (const auto& embedded :
         {render::hand_out_style, render::large_hand_out_style, render::guide_style, render::guide_script})
        CHECK(embedded.hash == sha256(embedded.code));
    const auto source = [](std::string_view hash) { return "'sha256-" + std::string(hash) + "'"; };
    const std::string begins = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ",
                      ends = "; img-src data:; base-uri 'none'; form-action 'none'\">";
    const auto styles = "style-src " + source(render::hand_out_style.hash) + ' ' + source(render::figure_style_hash);
    CHECK(has(page, begins + styles + ends));
    const auto large = testing::rendered(find_format("html")->plan, sample(), Style{.large = true});
    CHECK(has(large, begins + styles + ' ' + source(render::large_hand_out_style.hash) + ends));
    // A guide has one script more, the program's own.
    const auto guide = testing::rendered(find_format("guide")->plan, sample(), Style{});
    CHECK(has(guide, begins + "script-src " + source(render::guide_script.hash) + "; " + styles + ' ' +
                         source(render::guide_style.hash) + ends));
    CHECK(parts(guide, "<script>", "</script>") == std::vector{std::string(render::guide_script.code)});
    CHECK(count(guide, "<script") == 2);
    auto hostile = sample();
    hostile.exercises[0].name = "</script><b>";
    const auto data =
        between(testing::rendered(find_format("guide")->plan, hostile, Style{}), "id=\"guide-data\">", "</script>");
    CHECK_FALSE(has(data, "<"));
    CHECK(has(data, "\"name\":\"\\u003c/script>\\u003cb>\""));
    const auto style = render::hand_out_style.code;
    CHECK(has(style, "prefers-color-scheme: dark"));
    CHECK(has(style, "@media print"));
    CHECK(std::all_of(style.begin(), style.end(), [](char c) { return c == '\n' || (c >= ' ' && c <= '~'); }));
}

TEST_CASE("html: what a browser must know stands in the head") {
    const auto head = between(written(sample()), "<!DOCTYPE html>", "<style>");
    CHECK(std::regex_replace(head, std::regex("<meta http-equiv[^>]*>\n"), "") ==
          R"(<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="valgus )" +
              std::string(support::version()) + R"(">
<title>Your right leg · ankle · 2 exercises · 3 min</title>
)");
    auto plan = sample();
    plan.headline = std::string(50, '"') + " · right leg · ankle";
    CHECK(has(written(plan), "<title>&quot;&quot;&quot;&quot;&quot;&quot;&quot;&quot;&quot;&quot;&quot;…</title>"));
}

TEST_CASE("html: every hand-out is well formed, self-contained, and the same each time") {
    for (const auto* line : plan_lines) {
        CAPTURE(line);
        const auto page = html(line);
        CHECK(problems_of(page) == "");
        CHECK(html(line) == page);
        CHECK(page.size() < 500'000);
    }
    for (const auto* line : program_lines) {
        CAPTURE(line);
        const auto page = html(line);
        CHECK(problems_of(page) == "");
        CHECK(page.size() < 500'000);
    }
}

TEST_CASE("html: a hostile text stays text, wherever it stands") {
    const std::string hostile = "\"><script>alert('1')</script></style><b onclick=\"x\" & {side}";
    auto plan = sample();
    plan.library_title = plan.headline = plan.request.name = hostile;
    plan.notices = {{"size", hostile, hostile, {}}};
    plan.news = plan.account = {hostile};
    plan.request.focus = {{hostile, hostile}};
    plan.request.focus_asked = true;
    plan.kit = {{{hostile, hostile}, hostile, Provision::gear}};
    plan.skill_checks = {{{hostile, hostile}, hostile}};
    plan.activity = plan.notes = plan.tests = plan.habits = {{hostile, hostile, hostile, {hostile}}};
    plan.left_out = {{hostile, hostile, {LeftOut::no_time, hostile}}};
    for (auto& paragraph : plan.safety) paragraph.text = hostile;
    plan.sources = {{hostile, hostile, hostile, hostile, 2020}, {hostile, "A", "B", "https://a/" + hostile, {}}};
    auto& card = plan.exercises[0];
    card.name = card.when = card.purpose = card.setup = card.feel = card.ready_when = card.clinician_note = hostile;
    card.dose.brief = card.dose.text = hostile;
    card.steps = card.mistakes = card.cautions = card.sources = {hostile};
    card.equipment = card.muscles = card.faults = card.needs = card.teaches = {{hostile, hostile}};
    card.progression = {.stage = 2, .of = 3, .now = hostile, .only_if = hostile, .text = hostile, .source = hostile};
    card.because = {Included::position, hostile};
    card.picture = picture(40);
    plan.exercises.push_back(card);
    plan.exercises.back().order = 3;
    auto program = sample_program();
    program.whole = program.plans[0] = plan;
    program.weeks[0].title = program.weeks[0].summary = hostile;
    program.weeks[0].news = {hostile};
    program.sessions[0].title = program.sessions[0].next = hostile;
    program.sessions[0].tests = plan.tests;
    for (const auto detail : {Detail::full, Detail::brief, Detail::explain})
        for (const auto& page : {written(plan, detail), written(program, detail)}) {
            CHECK(problems_of(page) == "");
            CHECK(count(page, "&lt;script&gt;alert('1')") > 4);
        }
}

TEST_CASE(
    "html: the cover says whose it is, who gives it, what to have ready, and leaves lines for what it does not know") {
    auto plan = sample();
    plan.kit = {{{"roller", "foam roller"}, "a towel", Provision::gear}, {{"wall", "wall"}, {}, Provision::household}};
    auto cover = between(written(plan), "<header>", "</header>");
    CHECK(has(cover, "<span class=\"whose\">Your right leg</span>"));
    CHECK(has(cover, "<span class=\"which\">ankle\u00a0· 2\u00a0exercises\u00a0· 3\u00a0min</span>"));
    CHECK(has(cover, "<p class=\"kit\"><strong>Have ready:</strong> foam roller (or a towel), wall</p>"));
    plan.body.how_often = "every <other> day";
    CHECK(has(written(plan), "<p class=\"kit\"><strong>How often:</strong> every &lt;other&gt; day</p>\n</header>"));
    plan.body.how_often = {};
    CHECK_FALSE(has(written(plan), "How often"));
    CHECK_FALSE(has(written(sample_program()), "How often"));
    CHECK(count(cover, "<p class=\"blank\">") == 3);
    CHECK(count(cover, "<span class=\"rule\"") == 3);
    CHECK(has(cover, "<p class=\"gate\">See a clinician first.</p>"));
    CHECK_FALSE(has(cover, "--without"));
    CHECK_FALSE(has(cover, "class=\"clinic\""));
    plan.request.name = "Anna";
    plan.request.clinic = {.name = "On the <corner>", .clinician = "B. Example", .phone = "030 1234", .logo = "<svg/>"};
    cover = between(written(plan), "<header>", "</header>");
    CHECK_FALSE(has(cover, "Name"));  // it is in the title
    CHECK(count(cover, "<span class=\"rule\"") == 2);
    CHECK(has(cover, R"(<div class="clinic">
<img src="data:image/svg+xml;base64,PHN2Zy8+" alt="On the &lt;corner&gt;">
<p><strong>On the &lt;corner&gt;</strong> B. Example · 030 1234</p>
</div>
)"));
}

TEST_CASE("html: the check-list is the session on one sheet, each with its card") {
    auto plan = sample();
    plan.exercises[1].picture = picture(40);
    plan.exercises[1].card = 2;
    const auto page = written(plan);
    const auto sheet = between(page, "<section id=\"check-list\"", "</section>");
    CHECK(count(sheet, "<li class=\"tile\">") == 2);
    CHECK(has(sheet, R"(<li class="tile">
<a class="pose" href="#e2" aria-label="How to do it: Name of rise"><svg class="figure"><use href="#p2-e"></use></svg></a>
<label><input type="checkbox"> <span class="number">2</span> <span class="name">Name of rise</span></label>
<p class="much"><span>10 reps ·</span> <span>right side</span></p>
</li>
)"));
    CHECK(has(sheet, "<h3>If it hurts</h3>\n<p>Above 5, stop.</p>"));
    const auto brief = written(plan, Detail::brief);
    CHECK(count(brief, "<svg id=\"p2-moving\" class=\"figure\"") == 1);
    CHECK_FALSE(has(brief, "<a class=\"pose\""));
    CHECK(problems_of(brief) == "");
}

TEST_CASE("html: an exercise is one card") {
    auto plan = sample();
    auto& card = plan.exercises[0];
    card.equipment = {{"wall", "wall"}};
    card.purpose = "It helps.";
    card.mistakes = {"Haste.", "Force."};
    card.clinician_note = "Slowly.";
    card.dose.by_clinician = true;
    const auto page = written(plan);
    CHECK(count(page, "<article ") == 2);
    CHECK(between(page, "<article id=\"e1\"", "</article>") ==
          R"(<article id="e1">
<div class="head">
<h3><span class="number">1</span> <span class="name">Name of roll</span></h3>
<p class="facts">0:50 · wall</p>
<p class="dose"><span>10 reps,</span> <span>building up to 20 ·</span> <span>right side</span></p>
<p class="tag">your clinician’s dose</p>
<p class="clinician"><strong>From your clinician:</strong> Slowly.</p>
</div>
<div class="how">
<div class="see">
<div class="sketch" aria-hidden="true">room for a sketch</div>
</div>
<div class="act">
<ol class="steps">
<li>Begin.</li>
<li>End.</li>
</ol>
<dl>
<div class="avoid"><dt>Avoid</dt><dd>Haste.</dd><dd>Force.</dd></div>
</dl>
</div>
<details>
<summary>Why, and how it goes on</summary>
<dl>
<div class="why"><dt>Why</dt><dd>It helps.</dd></div>
</dl>
</details>
</div>
)");
    CHECK(count(page, "class=\"tag\"") == 1);
    CHECK(count(page, "<p class=\"clinician\"><strong>") == 1);
    CHECK(count(html("plan --minutes none --max-exercises none"), "<article ") == 23);
}

TEST_CASE("html: the card of an exercise with a picture shows it in place of the room for a sketch") {
    auto plan = sample();
    auto& card = plan.exercises[0];
    card.picture = picture(40);
    const auto name = "Name of roll: the movement";
    auto page = written(plan);
    CHECK(has(page, "<div class=\"see\">\n" + drawn(*card.picture, Side::right, name, "p1") +
                        "</div>\n<div class=\"act\">\n<ol class=\"steps\">"));
    CHECK(count(page, "room for a sketch") == 1);
    CHECK(problems_of(page) == "");
    card.sides = {Side::left};
    CHECK(has(written(plan), drawn(*card.picture, Side::left, name, "p1")));
    CHECK(draw_inline_svg(*card.picture, {.view = View::moving, .side = Side::left}) !=
          draw_inline_svg(*card.picture, {.view = View::moving, .side = Side::right}));
    card.sides = {Side::left, Side::right};
    CHECK(has(written(plan), drawn(*card.picture, Side::right, name, "p1")));
    card.sides = {Side::both};
    CHECK(has(written(plan), drawn(*card.picture, Side::right, name, "p1")));
    card.progression = {.stage = 2, .of = 2, .now = "on a <step>", .only_if = {}, .text = {}, .source = {}};
    CHECK(has(written(plan), drawn(*card.picture, Side::right, "Name of roll, on a <step>: the movement", "p1")));
}

TEST_CASE("html: a picture that comes again is drawn once") {
    auto plan = sample();
    auto& first = plan.exercises[0];
    auto& second = plan.exercises[1];
    first.picture = picture(40);
    second.picture = picture(40);
    // The moving one; the pair, which is twice as wide; and the end of it by itself.
    const auto boxes = all(drawn(*first.picture, Side::right, "", "x"), "viewBox=\"0 0 ([^\"]*)\"");
    REQUIRE(boxes.size() == 3);
    CHECK(boxes[0] == "140 210");
    CHECK(boxes[1] == "280 210");
    CHECK(boxes[2] == boxes[0]);
    auto page = written(plan);
    CHECK(count(page, "<animate ") == count(drawn(*first.picture, Side::right, "", "x"), "<animate "));
    CHECK(has(between(page, "<article id=\"e2\"", "<ol"),
              R"(<div class="picture" role="img" aria-label="Name of rise: the movement">
<svg class="figure moving"><use href="#p1-moving"></use></svg>
<svg class="figure still"><use href="#p1-still"></use></svg>
</div>
)"));
    CHECK(problems_of(page) == "");
    second.sides = {Side::left};
    CHECK(has(written(plan), drawn(*second.picture, Side::left, "Name of rise: the movement", "p2")));
    second.sides = {Side::right};
    second.picture = picture(60);
    CHECK(has(written(plan), drawn(*second.picture, Side::right, "Name of rise: the movement", "p2")));
    first.picture = {};
    CHECK(has(written(plan), drawn(*second.picture, Side::right, "Name of rise: the movement", "p2")));
}

TEST_CASE("html: a test has its picture beside its text, drawn once") {
    auto plan = sample();
    plan.tests = {{.id = "gap", .title = "Gap & <so>", .text = "Measure.", .sources = {}, .picture = picture(40)},
                  {.id = "bare", .title = "Bare", .text = "Ask.", .sources = {}, .picture = {}},
                  {.id = "again", .title = "Again", .text = "Measure.", .sources = {}, .picture = picture(40)}};
    const auto name = "Gap &amp; &lt;so&gt;: the movement";
    auto page = written(plan);
    const auto pose = [&](Side side) {
        return "aria-label=\"Gap &amp; &lt;so&gt;: the movement\">\n" +
               draw_inline_svg(*plan.tests[0].picture, {.view = View::end, .side = side, .name = {}, .id = "t1"}) +
               "</div>\n";
    };
    const auto first = "<div class=\"picture\" role=\"img\" " + pose(Side::right);
    CHECK(has(page, "<div class=\"entry pictured\">\n<h3>Gap &amp; &lt;so&gt;</h3>\n<div>\n<p>Measure.</p>\n</div>\n" +
                        first + "</div>\n"));
    CHECK(has(page, name));
    CHECK(has(page, "<div class=\"entry\">\n<h3>Bare</h3>\n<div>\n<p>Ask.</p>\n</div>\n</div>\n"));
    CHECK(has(between(page, "aria-label=\"Again: the movement\"", "</div>"), "<use href=\"#t1-moving\"></use>"));
    CHECK(count(page, "<animate ") == 0);
    CHECK(count(page, "class=\"legend\"") == 1);
    CHECK(problems_of(page) == "");
    // What an exercise shows already is not drawn again, unless for the other side.
    plan.exercises[1].picture = picture(40);
    page = written(plan);
    CHECK(has(between(page, "<div class=\"entry pictured\">", "<div class=\"entry\">"),
              "<use href=\"#p2-moving\"></use>"));
    CHECK(count(page, "id=\"t1-moving\"") == 0);
    plan.exercises[1].sides = {Side::left};
    CHECK(has(written(plan), first));
    plan.request.side = Side::left;
    CHECK(has(written(plan), "<use href=\"#p2-moving\"></use>"));
    plan.exercises[1].picture = {};
    CHECK(has(written(plan), pose(Side::left)));
    auto program = sample_program();
    program.whole.tests = plan.tests;
    CHECK(count(written(program), " id=\"t1-moving\"") == 1);
}

TEST_CASE("html: a page with pictures says once, at its top, what they mean, and has a box that stills them") {
    const std::string legend =
        R"(<p class="legend">In the pictures, orange (in grey: dark) is the leg or part that works, dark red the muscle that matters; pale is where it began. An arrow that ends at a bar: press, and nothing moves. For both )"
        R"(legs, the right one is drawn. A picture shows the basic form: where the words differ )"
        R"((a stage, a hand on a support), the words count.</p>
)";
    const std::string box = "<input type=\"checkbox\" id=\"still\">\n<label for=\"still\">Still pictures</label>\n";
    auto program = sample_program();
    auto& plan = program.whole;
    const auto check_none = [](const std::string& page) {
        CHECK_FALSE(has(page, "class=\"legend\""));
        CHECK_FALSE(has(page, "id=\"still\""));
    };
    check_none(written(plan));
    check_none(written(program));
    check_none(testing::rendered(render_sheet, testing::library({testing::exercise("roll", "ankle", "release")}),
                                 Side::both, Style{}));
    plan.exercises[1].picture = picture(40);
    check_none(written(plan, Detail::brief));
    check_none(written(program, Detail::brief));
    const auto sheet = testing::call("figure --sheet").out;
    for (const auto& page : {written(plan), written(plan, Detail::explain), written(program), sheet}) {
        CHECK(count(page, legend) == 1);
        CHECK(count(page, "class=\"legend\"") == 1);
        // What the box stills are sections after it, of the same parent.
        CHECK(page.find(legend) < page.find(box));
        CHECK(has(page, box + (has(page, "class=\"sheet\"") ? "<section id=\"phase-" : "<section ")));
        CHECK(problems_of(page) == "");
    }
}

TEST_CASE("html: the log of a plan is a table with room for three sessions, whose rows lead to the cards") {
    auto plan = sample();
    plan.exercises[0].card = 1;
    plan.exercises[1].card = 2;
    plan.exercises[1].progression = {
        .stage = 2, .of = 2, .now = "a higher step", .only_if = {}, .text = {}, .source = {}};
    const auto log = between(written(plan), "<section id=\"log\"", "</section>");
    CHECK(all(log, "<th scope=\"col\">([^<]*) <span class=\"rule\"") ==
          std::vector<std::string>{"Session 1", "Session 2", "Session 3"});
    CHECK(has(log, "<tr class=\"morning\"><th scope=\"row\">Next morning</th><td></td><td></td><td></td></tr>"));
    CHECK(has(log,
              "<tr><th scope=\"row\"><a href=\"#e2\">Name of rise, a higher step</a> <small>10\u00a0reps</small></th>"
              "<td></td><td></td><td></td></tr>"));
}

TEST_CASE("html: the tests have columns for figures") {
    auto page = written(sample());
    auto tests = between(page, "<section id=\"tests\"", "</section>");
    CHECK(all(tests, "<th scope=\"(?:col|row)\">([^<]*)</th>") ==
          std::vector<std::string>{"Test", "First figure", "Today", "Knee to wall", "Gap"});
    CHECK(count(tests, "<td></td>") == 4);
    CHECK(has(tests, "<h3>Knee to wall</h3>\n<div>\n<p>Measure.</p>"));
    auto program = sample_program(2);
    program.sessions[1].tests.pop_back();  // not every test every time
    tests = between(written(program), "<section id=\"tests\"", "</section>");
    CHECK(all(tests, "<th scope=\"col\">([^<]*)</th>") == std::vector<std::string>{"Test", "25 Nov", "30 Nov"});
    CHECK(count(tests, "<td></td>") == 3);
    CHECK(count(tests, "<td class=\"not\">–</td>") == 1);
    tests = between(written(sample_program(6)), "<section id=\"tests\"", "</section>");
    CHECK(count(tests, "<table class=\"figures\">") == 2);  // a phone has room for four columns
    CHECK(count(tests, "<td></td>") == 12);
}

TEST_CASE("html: brief is the first sheet alone") {
    const auto page = written(sample(), Detail::brief);
    CHECK(all(page, "<h2[^>]*>([^<]*)</h2>") == std::vector<std::string>{"Check-list"});
    CHECK(has(page, "See a clinician first."));
    CHECK(has(page, "<p>Above 5, stop.</p>"));
    CHECK(has(page, "<footer>\n<p>Not medical advice.</p>\n</footer>"));
    CHECK_FALSE(has(page, "<article"));
    CHECK_FALSE(has(page, "<nav"));
}

TEST_CASE("a text without its commands says all else") {
    using render::without_commands;
    for (const auto& [text, left] : std::vector<std::pair<std::string, std::string>>{
             {"Plain (and short). `code` stays.", "Plain (and short). `code` stays."},
             {"Stay as you were (`--stage a=1` and the like).", "Stay as you were."},
             {"Only a few. See `valgus about pain`. Then go on.", "Only a few. Then go on."},
             {"Look at the hip: `valgus about one-side`.", "Look at the hip."},
             {"One (two (`--y`) three). Four.", "One. Four."},
             {"One (two). Three (`valgus about x`).", "One (two). Three."},
             {"Open (`--y`", "Open"},
             {"Tell it with `--age`, `--pain` or both.", ""},
             {"Which:\n- one (`valgus about x`)\n- two", "Which:\n- one\n- two"},
             {"No. 5 of `a. b` is fine? Yes! Try `--z`.", "No. 5 of `a. b` is fine? Yes!"}})
        CHECK(without_commands(text) == left);
}

TEST_CASE("html: no word of a command line is on a patient's page, but for those who ask for all") {
    for (const auto* line :
         {"plan", "plan --side right --week 5 --age 70 --condition pain", "plan --condition high-arch",
          "program --start 2027-01-04", "plan --cause structural --age 15 --position landing"}) {
        CAPTURE(line);
        auto page = html(line);
        page.erase(0, page.find("</head>"));
        CHECK_FALSE(has(page, "`"));
        CHECK_FALSE(has(page, "valgus about"));
        CHECK(all(page, "( --[a-z]+)") == std::vector<std::string>{});
    }
    CHECK(has(html("plan --side right --explain"), "`valgus about one-side`"));
}

TEST_CASE("html: the whole order of a plan, sources last") {
    auto plan = sample();
    plan.news = {"Name of rise comes in."};
    plan.notices = {{"size", "A long session", "This is long.", {}}};
    plan.skill_checks = {{{"foot", "short foot"}, "You have it."}};
    plan.activity = {{"cue", "In your run", "Run lightly.", {}}};
    plan.notes = {{"n", "A note", "Text.", {}}};
    plan.habits = {{"h", "A habit", "Text.", {}}};
    plan.left_out = {{"x", "Lift", {LeftOut::no_time, "no time"}}};
    plan.account = {"You asked."};
    plan.exercises[1].sources = {"article"};
    plan.exercises[1].muscles = {{"biceps-femoris", "hamstring"}};
    const auto page = written(plan);
    CHECK(all(page, "<h2[^>]*>([^<]*)</h2>") ==
          std::vector<std::string>{"Check-list", "Go to", "New this week", "Release", "Strengthen",
                                   "What you have learned", "Check yourself", "In your run", "Good to know", "Left out",
                                   "Habits", "Log", "Sources"});
    CHECK(all(page, "<li><a href=\"#[^\"]*\">([^<]*)</a></li>").size() == 10);  // all but the first and the sources
    CHECK(has(page, "</div>\n<div class=\"notices\">\n<p class=\"notice\">This is long.</p>\n</div>"));
    CHECK(all(page, "<section id=\"[^\"]*\" class=\"screen\" aria-labelledby=\"([^\"]*)-title\"").size() == 5);
    CHECK_FALSE(has(written(plan, Detail::explain), "class=\"screen\" aria-labelledby"));
    const auto footer = between(page, "<footer>", "</footer>");
    CHECK(has(footer, "<p>Not medical advice.</p>"));
    CHECK(has(footer, "<li>How to. Mark, 2020. <a href=\"https://example.org/a\">"));
    CHECK_FALSE(has(page, "<dt>Muscles</dt>"));
    const auto explained = written(plan, Detail::explain);
    CHECK(has(explained, "<dt>Muscles</dt><dd>biceps femoris</dd></div>\n<div><dt>Sources</dt><dd>article</dd>"));
    CHECK(has(explained, ">How this plan was made</h2>\n<p>You asked.</p>"));
    CHECK(count(explained, ">Sources</h2>") == 1);
    CHECK(has(explained, "<li><b>article:</b> How to."));
}

TEST_CASE("html: where both legs are asked, it says which is the working one") {
    auto plan = sample();
    CHECK_FALSE(has(written(plan), "“Working” is"));
    plan.request.side = Side::both;
    CHECK(count(written(plan), "“Working” is") == 1);
    auto program = sample_program();
    CHECK_FALSE(has(written(program), "“Working” is"));
    program.plans[0].request.side = Side::both;
    CHECK(count(written(program), "“Working” is") == 1);
}

TEST_CASE("html: a program begins with its first session, then its weeks at a glance") {
    const auto page = written(sample_program());
    const auto overview = between(page, "<section id=\"overview\"", "</section>");
    // The week of this program begins on a Wednesday.
    CHECK(all(overview, "<th scope=\"col\">([^<]*)</th>") == std::vector<std::string>{"Week", "Wed", "Mon", "New"});
    CHECK(has(overview, R"(<tr><th scope="row"><span>1</span> <small>25 Nov</small></th>)"
                        R"(<td><a class="tested" href="#w01-wed">3<sup aria-hidden="true">T</sup>)"
                        R"(<span class="unseen"> min, with tests</span></a></td>)"
                        R"(<td><a class="mobility" href="#w01-mon">1)"
                        R"(<span class="unseen"> min, mobility day</span></a></td><td></td></tr>)"));
    CHECK(has(overview, "<td>more: Name of rise</td></tr>"));
    CHECK(has(overview, "T: with tests. In a dashed frame: a mobility day.</caption>"));
    CHECK(has(page, "<p class=\"days\">Wednesday and Monday at 18:05</p>"));
    CHECK(has(page,
              "</header>\n<section id=\"check-list\" aria-labelledby=\"check-list-title\">\n<h2 "
              "id=\"check-list-title\">Week 1, Wednesday</h2>"));
    auto sparse = sample_program();
    sparse.sessions.erase(sparse.sessions.begin() + 3);
    sparse.weeks[1].sessions_end = 3;
    CHECK(has(written(sparse), "</a></td><td>–</td><td>more: Name of rise</td></tr>"));
}

TEST_CASE("html: a program has a list for each session, by weeks, with their news, tests and last words") {
    const auto page = written(sample_program());
    const auto sessions = between(page, "<section id=\"sessions\"", "</main>");
    CHECK(all(sessions, "<h3[^>]*>([^<]*)</h3>") == std::vector<std::string>{"Week 1 of 2", "Week 2 of 2"});
    CHECK(all(sessions, "<h4>([^<]*) <small>") ==
          std::vector<std::string>{"Wed 25 Nov", "Mon 30 Nov", "Wed 2 Dec", "Mon 7 Dec"});
    CHECK(count(sessions, "</a> 10\u00a0reps</li>") == 2 + 1 + 2 + 1);
    CHECK(has(sessions, "<div id=\"w01-wed\">\n<h4>Wed 25 Nov <small>3 min, tests first</small></h4>"));
    CHECK(has(sessions, "<div id=\"w02-mon\">\n<h4>Mon 7 Dec <small>1 min, mobility day</small></h4>"));
    CHECK(has(sessions, "</div>\n</div>\n<p class=\"next\">What now?</p>\n"));
    CHECK(has(between(sessions, "Week 2 of 2", "<div"), "<li>More: Name of rise.</li>"));
}

TEST_CASE("html: each row of a session leads to the card of its exercise at its stage") {
    const auto program = testing::program(builtin_library(), "--side right --start 2027-01-04");
    std::set<int> seen;
    for (const auto& plan : program.plans)
        for (const auto& exercise : plan.exercises) {
            const auto& card = program.whole.exercises.at(static_cast<std::size_t>(exercise.card) - 1);
            CHECK(card.id == exercise.id);
            const auto stage = [](const PlannedExercise& it) { return it.progression ? it.progression->stage : 1; };
            if (!exercise.dose.reminder) CHECK(stage(card) == stage(exercise));
            seen.insert(exercise.card);
        }
    CHECK(seen.size() == program.whole.exercises.size());
    const auto page = written(program);
    for (const auto& card : program.whole.exercises)
        CHECK(has(page, "<a href=\"#e" + std::to_string(card.order) + "\">"));
}

TEST_CASE("html: a later stage says what is not as before, and nothing else") {
    auto program = sample_program();
    auto& cards = program.whole.exercises;
    cards[1].setup = "Stand.";
    cards[1].feel = "Here.";
    cards[1].cautions = {"Slowly."};
    cards.push_back(cards[1]);
    auto& later = cards.back();
    later.order = 3;
    later.progression = {.stage = 2, .of = 2, .now = "higher", .only_if = {}, .text = {}, .source = {}};
    later.feel = "There.";
    const auto card = between(written(program), "<article id=\"e3\"", "</article>");
    CHECK(has(card, "<span class=\"name\">Name of rise, higher</span>"));
    CHECK(has(card, "<p class=\"as-before\">As 2, but for this:</p>\n<dl>\n<div><dt>Feel</dt><dd>There.</dd>"));
    for (const auto* same : {"Stand.", "Begin.", "Slowly."}) CHECK_FALSE(has(card, same));
    // What holds no more must not be thought to hold: then all of it is said.
    later.cautions.clear();
    const auto whole = between(written(program), "<article id=\"e3\"", "</article>");
    CHECK_FALSE(has(whole, "As 2"));
    CHECK(has(whole, "<p class=\"setup\">Stand.</p>"));
    CHECK(has(whole, "<ol class=\"steps\">\n<li>Begin.</li>"));
    CHECK_FALSE(has(whole, "Slowly."));
}

TEST_CASE("html: pages have the sizes that a message can carry") {
    CHECK(html("plan").size() <= 120'000);
    for (const auto* wishes :
         {"", " --side right", " --position running --age 34 --days tue,thu,sat", " --position stairs --pain 3"})
        CHECK(html("program --start 2027-01-04" + std::string(wishes)).size() <= 200'000);
    CHECK(html("plan --all").size() <= 400'000);
    CHECK(testing::call("plan --format guide").out.size() <= 200'000);
    CHECK(render::guide_script.code.size() < 25'000);
}

TEST_CASE("html: the cards of a program say for which weeks they are") {
    auto program = sample_program();
    const auto page = written(program);
    CHECK(has(between(page, "<article id=\"e2\"", "</article>"), "<p class=\"when\">week 2</p>"));
    CHECK_FALSE(has(between(page, "<article id=\"e1\"", "</article>"), "class=\"when\""));
}

namespace {

constexpr std::string_view moves =
    "figure: {props: [{kind: floor}], muscle: calf, poses: [{hold: 2}, {working_leg: {hip_flexion: 40}}]}";
constexpr std::string_view other =
    "figure: {props: [{kind: floor}], poses: [{hold: 2}, {working_leg: {knee_flexion: 60}}]}";

}  // namespace

TEST_CASE("html: the contact sheet has every exercise by phase, and the stages that look different") {
    const auto with = [](std::string_view first, std::string_view second) {
        return std::string(first) + ", " + std::string(second);
    };
    const auto library = testing::library({
        testing::exercise("step", "leg", "integrate",
                          with(moves,
                               "name: Step up, progressions: [{name: higher, move_on_when: Easy., source: planner}, "
                               "{name: \"on the {side} leg\", move_on_when: Easy., source: planner, " +
                                   std::string(other) + "}]")),
        testing::exercise("roll", "ankle", "release", "name: Roll & <rock>"),
        testing::exercise("rub", "ankle", "release", moves),
    });
    const auto page = testing::rendered(render_sheet, library, Side::both, Style{});
    CHECK(problems_of(page) == "");
    CHECK(all(page, "<h2[^>]*>([^<]*)</h2>") == std::vector<std::string>{"Go to", "Release", "Integrate"});
    CHECK(all(page, "<li><a href=\"#([^\"]*)\">") == std::vector<std::string>{"phase-release", "phase-integrate"});
    CHECK(all(page, "<strong>([^<]*)</strong>") ==
          std::vector<std::string>{"Roll &amp; &lt;rock&gt;", "rub", "Step up", "Step up, on the working leg"});
    CHECK(all(page, "<code>([^<]*)</code>") == std::vector<std::string>{"roll", "rub", "step", "step=3"});
    CHECK(has(page, "<p class=\"none\">no picture yet</p>\n<figcaption><strong>Roll"));
    CHECK(count(page, "no picture yet") == 1);
    CHECK(has(page,
              "<span class=\"whose\">A small library</span><span class=\"which\">3 exercises, drawn for the right "
              "leg</span>"));
    const auto& step = library.exercises[0];
    const auto base = picture_of(library, *step.base.figure);
    const auto third = picture_of(library, *step.stages[1].changes.figure);
    CHECK(base.muscle == library.muscles[0].place);
    CHECK(third.muscle == MusclePlace());
    CHECK(has(page, drawn(base, Side::right, "Step up: the movement", "picture-step")));
    CHECK(has(page, drawn(third, Side::right, "Step up, on the working leg: the movement", "picture-step_3")));
    const auto left = testing::rendered(render_sheet, library, Side::left, Style{});
    CHECK(has(left, ", drawn for the left leg</span>"));
    CHECK(has(left, drawn(third, Side::left, "Step up, on the left leg: the movement", "picture-step_3")));
    CHECK(has(page, " href=\"#phase-release\""));
}

TEST_CASE("html: the contact sheet ends with the tests that have a figure") {
    const auto library =
        testing::library({testing::exercise("roll", "ankle", "release"),
                          "tests:\n  - {id: roll, title: Gap & <so>, text: Measure., sources: [article], " +
                              std::string(moves) + "}\n  - {id: bare, title: Bare, text: Ask., sources: [article]}"});
    for (const auto side : {Side::both, Side::left}) {
        const auto page = testing::rendered(render_sheet, library, side, Style{});
        CHECK(problems_of(page) == "");
        CHECK(all(page, "<h2[^>]*>([^<]*)</h2>") == std::vector<std::string>{"Go to", "Release", "Tests"});
        CHECK(all(page, "<li><a href=\"#([^\"]*)\">") == std::vector<std::string>{"phase-release", "tests"});
        CHECK(has(page, "1 exercise, 1 test, drawn for the "));
        CHECK(count(page, "class=\"legend\"") == 1);
        CHECK_FALSE(has(page, "Bare"));
        CHECK(has(page, "<figure>\n" +
                            drawn(picture_of(library, *library.tests[0].figure),
                                  side == Side::left ? side : Side::right, "Gap & <so>: the movement", "test-roll") +
                            "<figcaption><strong>Gap &amp; &lt;so&gt;</strong> <code>roll</code></figcaption>\n"));
    }
}

TEST_CASE("html: golden hand-outs") {
    testing::golden("html/plan-right-ankle.html", html("plan --side right --focus ankle --week 3 --name Anna"));
    testing::golden("html/program-toe-brief.html",
                    html("program --side right --focus toe --weeks 2 --minutes 15 --start 2026-11-23 --brief"));
}
