// Pictures as files, in pages and in a terminal: sound markup, small, nothing of a text becomes markup.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <sstream>

#include "figures.hpp"
#include "pages.hpp"
#include "testing.hpp"

using namespace valgus;
using testing::both_sides;
using testing::Drawn;
using testing::muscle_place;
using testing::shipped_figure;
using testing::shipped_figures;

namespace {

// --- a strict reader of the XML that pictures are made of

struct Tag {
    std::string name;
    std::map<std::string, std::string> attributes;
};

// Reads all of a text, or tells the first thing that is wrong with it.
class Xml {
public:
    explicit Xml(std::string_view text) : text_(text) {
        while (problem.empty() && at_ < text_.size()) text_[at_] == '<' ? read_tag() : read_text();
        if (problem.empty() && !open_.empty()) problem = "<" + open_.back() + "> is not closed";
    }

    std::string problem;
    std::vector<Tag> tags;
    std::string texts;

private:
    static bool is_name(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == ':'; }

    void fail(const std::string& what) {
        if (problem.empty()) problem = what + " at " + std::string(text_.substr(at_, 60));
    }
    bool take(std::string_view word) {
        if (!text_.substr(at_).starts_with(word)) return false;
        at_ += word.size();
        return true;
    }
    std::string read_name() {
        const auto begin = at_;
        while (at_ < text_.size() && is_name(text_[at_])) ++at_;
        if (begin == at_) fail("no name");
        return std::string(text_.substr(begin, at_ - begin));
    }
    // Up to the character, which no text or value may hold; entities become what they stand for.
    std::string read_until(char end) {
        std::string value;
        while (problem.empty() && at_ < text_.size() && text_[at_] != end) {
            if (text_[at_] == '<' || static_cast<unsigned char>(text_[at_]) < ' ')
                if (text_[at_] != '\n') fail("a character that must be written otherwise");
            value += read_character();
        }
        return value;
    }
    char read_character() {
        if (text_[at_] != '&') return text_[at_++];
        for (const auto& [entity, character] :
             {std::pair{"&amp;", '&'}, std::pair{"&lt;", '<'}, std::pair{"&gt;", '>'}, std::pair{"&quot;", '"'}})
            if (take(entity)) return character;
        fail("a bare ampersand");
        return ' ';
    }
    void read_text() {
        if (open_.empty() && text_[at_] != '\n') return fail("a text outside of all");
        texts += read_until('<');
    }
    void read_tag() {
        if (take("</")) {
            const auto name = read_name();
            if (!take(">")) fail("no >");
            if (open_.empty() || open_.back() != name) return fail("</" + name + "> closes nothing");
            return open_.pop_back();
        }
        ++at_;
        Tag tag{read_name(), {}};
        while (problem.empty() && take(" ")) {
            const auto name = read_name();
            if (!take("=\"")) fail("no value of " + name);
            if (!tag.attributes.emplace(name, read_until('"')).second) fail("twice " + name);
            if (!take("\"")) fail("no end of " + name);
        }
        if (take("/>"))
            ;
        else if (take(">"))
            open_.push_back(tag.name);
        else
            fail("no end of <" + tag.name);
        tags.push_back(std::move(tag));
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::vector<std::string> open_;
};

// What is wrong with the markup of a page's pictures, a line each.
std::string problems_of(const std::string& markup) {
    static const std::set<std::string> known{
        "svg", "title", "metadata", "style", "path", "use", "animate", "animateTransform", "g", "symbol", "text"};
    const Xml xml(markup);
    std::string problems = xml.problem.empty() ? "" : xml.problem + "\n";
    std::set<std::string> ids;
    for (const auto& [name, attributes] : xml.tags) {
        if (!known.contains(name)) problems += "unknown <" + name + ">\n";
        for (const auto& [attribute, value] : attributes) {
            if (attribute == "id" && !ids.insert(value).second) problems += "twice " + value + "\n";
            if (attribute.starts_with("on") || attribute == "style") problems += "attribute " + attribute + "\n";
        }
    }
    for (const auto& tag : xml.tags)
        if (const auto href = tag.attributes.find("href"); href != tag.attributes.end())
            if (!href->second.starts_with('#') || !ids.contains(href->second.substr(1)))
                problems += "link to " + href->second + "\n";
    for (const auto* forbidden : {"<script", "url(", "@import", "nan", "inf"})
        if (markup.find(forbidden) != std::string::npos) problems += std::string("has ") + forbidden + "\n";
    return problems;
}

Shot shot_of(const Drawn& drawn, View view, Side side = Side::right) {
    return {.view = view, .side = side, .name = drawn.name, .id = drawn.id};
}

std::vector<std::string> split(const std::string& text, char at) {
    std::vector<std::string> pieces{""};
    for (const char c : text)
        if (c == at)
            pieces.emplace_back();
        else
            pieces.back() += c;
    return pieces;
}

// Its commands, and an n for every number.
std::string shape_of(const std::string& data) {
    std::string shape;
    bool in_number = false;
    for (const char c : data) {
        const bool digit = std::isdigit(static_cast<unsigned char>(c)) != 0;
        if (digit && !in_number) shape += 'n';
        if (std::isalpha(static_cast<unsigned char>(c)) != 0) shape += c;
        in_number = digit;
    }
    return shape;
}

// A path can go from one value to the next only where all have the same commands and as many numbers; and it begins at
// 0 and ends at 1.
std::string problems_of_motion(const std::string& markup) {
    std::string problems;
    for (const auto& tag : Xml(markup).tags) {
        if (!tag.name.starts_with("animate")) continue;
        const auto values = split(tag.attributes.at("values"), ';'), times = split(tag.attributes.at("keyTimes"), ';');
        if (values.size() != times.size()) problems += "as many times as values\n";
        if (tag.attributes.at("repeatCount") != "indefinite") problems += "ends\n";
        if (times.front() != "0") problems += "from 0\n";
        for (std::size_t i = 1; i < times.size(); ++i)
            if (std::stod(times[i]) < std::stod(times[i - 1])) problems += "time runs backwards\n";
        // A sign is there or not.
        if (tag.name == "animateTransform") {
            if (tag.attributes.at("calcMode") != "discrete") problems += "glides\n";
            if (values.size() < 2 || values.back() != "999") problems += "stays\n";
            continue;
        }
        if (times.back() != "1") problems += "to 1\n";
        if (values.front() != values.back()) problems += "ends elsewhere than it begins\n";
        for (const auto& value : values)
            if (shape_of(value) != shape_of(values.front())) problems += "another shape: " + value + "\n";
        // Held where nothing changes, and eased where something does: it begins slowly or ends so.
        const auto splines = split(tag.attributes.at("keySplines"), ';');
        if (tag.attributes.at("calcMode") != "spline") problems += "not eased\n";
        if (splines.size() + 1 != times.size()) problems += "as many splines as ways\n";
        for (std::size_t i = 0; i < splines.size() && i + 1 < values.size(); ++i)
            if (values[i] != values[i + 1] && splines[i] == "0 0 1 1") problems += "goes evenly\n";
    }
    return problems;
}

int code_points(const std::string& line) {
    return static_cast<int>(std::ranges::count_if(line, [](char c) { return (c & 0xc0) != 0x80; }));
}

// Without what colours it.
std::string plain(const std::string& line) {
    std::string text;
    for (std::size_t i = 0; i < line.size(); ++i)
        if (line[i] == '\x1b')
            i = line.find('m', i);
        else
            text += line[i];
    return text;
}

// What is wrong with lines for a terminal, with the figure's name before it.
std::string problems_of_lines(const std::vector<std::string>& lines, const Canvas& canvas, int most_rows) {
    std::string problems;
    if (static_cast<int>(lines.size()) > most_rows) problems += std::to_string(lines.size()) + " lines\n";
    if (std::ranges::all_of(lines, [](const auto& line) { return plain(line).empty(); })) problems += "nothing\n";
    for (const auto& line : lines) {
        const auto text = plain(line);
        if (code_points(text) > canvas.columns) problems += "wide: " + text + "\n";
        if (text.ends_with(' ')) problems += "trailing blanks: " + text + "\n";
        for (const char c : text)
            if (canvas.dots == Dots::ascii && (c < ' ' || c > '~')) problems += "not ASCII: " + text + "\n";
        if (!canvas.color && line != text) problems += "coloured: " + text + "\n";
    }
    return problems;
}

std::string named(const std::string& name, const std::string& problems) {
    return problems.empty() ? "" : name + ": " + problems;
}

std::string text_of(const std::vector<std::string>& lines) { return pages::join(lines); }

}  // namespace

TEST_CASE("the reader of XML that the tests use is strict") {
    CHECK(Xml("<a b=\"1\"><c/>d &amp; e</a>").problem == "");
    CHECK(Xml("<a b=\"1&quot;\"/>").tags.at(0).attributes.at("b") == "1\"");
    for (const auto* wrong : {"<a>", "</a>", "<a></b>", "<a", "<a b/>", "<a b=1/>", "<a b=\"<\"/>", "<a b=\"&x\"/>",
                              "<a b=\"\" b=\"\"/>", "<a>&</a>", "a<b/>", "<a b=\"1\"c=\"2\"/>", "<a>\x01</a>"}) {
        CAPTURE(wrong);
        CHECK(Xml(wrong).problem != "");
    }
    CHECK(problems_of("<svg id=\"a\"/><svg id=\"a\"/>") == "twice a\n");
    CHECK(problems_of("<svg href=\"#a\"/>") == "link to #a\n");
    CHECK(problems_of("<svg onload=\"a\"/>") == "attribute onload\n");
}

TEST_CASE("figures: files of their own are sound SVG") {
    std::string found;
    for (const auto& drawn : shipped_figures())
        for (const auto side : both_sides) {
            const auto name = drawn.name + ", " + std::string(id(side));
            for (const auto view : {View::moving, View::pair, View::pose}) {
                const auto svg = draw_svg(drawn.picture, shot_of(drawn, view, side));
                found += named(name, problems_of(svg) + problems_of_motion(svg));
                if (!svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\"") || !svg.ends_with("</svg>\n"))
                    found += name + ": no file\n";
                if (svg.find("role=\"img\"") == std::string::npos) found += name + ": no image to a screen reader\n";
                const bool moves = svg.find("<animate") != std::string::npos;
                if (moves != (view == View::moving)) found += name + ": moves or does not\n";
            }
        }
    CHECK(found == "");
}

TEST_CASE("figures: in a file of its own every class has its colour, the same on every screen") {
    std::string found;
    for (const auto& drawn : shipped_figures())
        for (const auto view : {View::moving, View::pair}) {
            const auto svg = draw_svg(drawn.picture, shot_of(drawn, view));
            for (const auto& tag : Xml(svg).tags) {
                const auto classes = tag.attributes.find("class");
                if (classes == tag.attributes.end()) continue;
                std::istringstream words(classes->second);
                for (std::string word; words >> word;)
                    if (svg.find("." + word + "{") == std::string::npos) found += drawn.name + ": " + word + "\n";
            }
            if (svg.find("prefers-color-scheme") != std::string::npos) found += drawn.name + ": dark on its own\n";
        }
    CHECK(found == "");
    CHECK(figure_style().find("prefers-color-scheme:dark") != std::string_view::npos);
}

TEST_CASE("figures: the pair shows the poses that the figure names") {
    auto drawn = shipped_figure("small-hop");
    REQUIRE(drawn.picture.figure.poses.size() == 4);
    drawn.picture.figure.camera.zoom = 100;
    const auto drawn_of = [](const std::string& svg) {
        const auto from = svg.find("</style>") + 8;
        return svg.substr(from, svg.rfind("</svg>") - from);
    };
    const auto begins_with = [&](std::optional<valgus::Range<int>> pair, int pose) {
        drawn.picture.figure.pair = pair;
        drawn.picture.figure.arrow = {};
        auto shot = shot_of(drawn, View::pose);
        shot.pose = pose;
        return drawn_of(draw_svg(drawn.picture, shot_of(drawn, View::pair)))
            .starts_with(drawn_of(draw_svg(drawn.picture, shot)));
    };
    CHECK(begins_with({}, 1));
    CHECK(begins_with(valgus::Range<int>{2, 4}, 2));
    CHECK(begins_with(valgus::Range<int>{3, 4}, 3));
    CHECK_FALSE(begins_with(valgus::Range<int>{3, 4}, 1));
}

TEST_CASE("figures: on a page with all of them, no id is there twice") {
    std::string page;
    for (const auto& drawn : shipped_figures())
        for (const auto side : both_sides) {
            const auto id = "f" + std::to_string(page.size());
            auto shot = shot_of(drawn, View::moving, side);
            shot.id = id;
            page += draw_inline_svg(drawn.picture, shot);
        }
    CHECK(problems_of(page) == "");
    CHECK(problems_of_motion(page) == "");
}

TEST_CASE("figures: they are small") {
    std::string found;
    for (const auto& drawn : shipped_figures()) {
        const auto see = [&](View view, std::size_t most) {
            auto shot = shot_of(drawn, view);
            shot.id = {};  // as in a file
            shot.time = "\u2016 30 s";
            const auto size = draw_svg(drawn.picture, shot).size();
            if (size >= most) found += drawn.name + ": " + std::to_string(size) + " bytes\n";
        };
        see(View::moving, 14'000);
        see(View::pair, 8'000);
        see(View::pose, 6'000);
    }
    CHECK(found == "");
}

TEST_CASE("figures: a hostile name stays text") {
    const auto& drawn = shipped_figure("clam-shell");
    const std::string name = R"(a"><script>alert(1)</script> & 'b' <x y="z"/> &amp; --> ]]>)";
    for (const auto view : {View::moving, View::pair, View::pose}) {
        const Shot shot{.view = view, .name = name, .id = "x"};
        for (const auto& svg : {draw_svg(drawn.picture, shot), draw_inline_svg(drawn.picture, shot)}) {
            CHECK(problems_of(svg) == "");
            for (const auto& tag : Xml(svg).tags)
                if (tag.name == "svg") CHECK(tag.attributes.at("aria-label") == name);
        }
        CHECK(Xml(draw_svg(drawn.picture, shot)).texts.starts_with(name));
    }
}

TEST_CASE("figures: a moving picture in a page brings the still pair, of which its style shows one") {
    const auto& drawn = shipped_figure("clam-shell");
    const auto both = draw_inline_svg(drawn.picture, shot_of(drawn, View::moving));
    const auto pair = draw_inline_svg(drawn.picture, shot_of(drawn, View::pair));
    std::vector<std::string> classes;
    for (const auto& tag : Xml(both).tags)
        if (tag.name == "svg") classes.push_back(tag.attributes.at("class"));
    CHECK(classes == std::vector<std::string>{"figure moving", "figure still"});
    // The same shapes as the pair's own; what rests is drawn once, by the moving one.
    const auto still = both.substr(both.find("figure still"));
    std::size_t shapes = 0;
    for (auto at = still.find("<path "); at != std::string::npos; at = still.find("<path ", at + 1), ++shapes)
        CHECK(pair.find(still.substr(at, still.find('>', at) - at)) != std::string::npos);
    CHECK(shapes > 5);
    CHECK(still.find("<animate") == std::string::npos);
    auto unnamed = shot_of(drawn, View::moving);
    unnamed.id = "";
    CHECK(draw_inline_svg(drawn.picture, unnamed).find("href=\"#-") == std::string::npos);
    const std::string style(figure_style());
    CHECK(style.find("prefers-reduced-motion") != std::string::npos);
    CHECK(style.find("print") != std::string::npos);
    // What <use> shows again is styled without its ancestors: a rule that named one would leave it black.
    CHECK(style.find(".figure .") == std::string::npos);
}

TEST_CASE("figures: a pose's picture is the pair's first and last half, and each pose has its own") {
    const auto& drawn = shipped_figure("clam-shell");
    auto shot = shot_of(drawn, View::pose);
    const auto first = draw_svg(drawn.picture, shot);
    shot.pose = 2;
    const auto second = draw_svg(drawn.picture, shot);
    CHECK(first != second);
    const auto drawn_of = [](const std::string& svg) { return svg.substr(svg.find("</style>") + 8); };
    const auto pair = drawn_of(draw_svg(drawn.picture, shot_of(drawn, View::pair)));
    const auto begin = drawn_of(first);
    CHECK(pair.starts_with(begin.substr(0, begin.find("</svg>"))));
    // All poses of a figure of more than two differ.
    for (const auto& each : shipped_figures()) {
        std::set<std::string> poses;
        for (std::size_t i = 1; i <= each.picture.figure.poses.size(); ++i) {
            shot.pose = static_cast<int>(i);
            poses.insert(draw_svg(each.picture, shot));
        }
        const bool only_presses = !each.picture.figure.press.empty();
        CHECK_MESSAGE((poses.size() >= 2 || only_presses), each.name);
    }
}

TEST_CASE("figures: a muscle that is not drawn or not seen is left out; with both sides, the right is drawn") {
    const auto& drawn = shipped_figure("clam-shell");
    auto other = drawn.picture;
    other.muscle.faces.reset();
    const auto shot = shot_of(drawn, View::pair);
    const auto has_muscle = [](const std::string& svg) { return svg.find("class=\"mu ") != std::string::npos; };
    const auto shows_through = [](const std::string& svg) { return svg.find("class=\"mu mb ") != std::string::npos; };
    CHECK(has_muscle(draw_inline_svg(drawn.picture, shot)));
    CHECK_FALSE(has_muscle(draw_inline_svg(other, shot)));
    other.muscle = {};
    CHECK_FALSE(has_muscle(draw_inline_svg(other, shot)));
    // The front of the thigh shows through the leg from behind; through the hips nothing does.
    auto standing = shipped_figure("squat-in-line").picture;
    standing.muscle = muscle_place("quadriceps-femoris");
    standing.figure.camera = {.azimuth = 0};
    CHECK(has_muscle(draw_inline_svg(standing, shot)));
    standing.figure.camera = {.azimuth = 180};
    CHECK(has_muscle(draw_inline_svg(standing, shot)));
    CHECK(shows_through(draw_inline_svg(standing, shot)));
    standing.muscle = muscle_place("gluteus-maximus");
    CHECK(has_muscle(draw_inline_svg(standing, shot)));
    CHECK_FALSE(shows_through(draw_inline_svg(standing, shot)));
    standing.figure.camera = {.azimuth = 0};
    CHECK_FALSE(has_muscle(draw_inline_svg(standing, shot)));
    const auto of_side = [&](Side side) { return draw_svg(drawn.picture, shot_of(drawn, View::pair, side)); };
    CHECK(of_side(Side::both) == of_side(Side::right));
    CHECK(of_side(Side::left) != of_side(Side::right));
}

TEST_CASE("figures: in a terminal they are as wide as asked, without trailing blanks, and ASCII where asked") {
    std::string found;
    for (const auto& drawn : shipped_figures())
        for (const auto& canvas : {Canvas{}, Canvas{.columns = 40, .rows = 12, .dots = Dots::ascii},
                                   Canvas{.columns = 20, .rows = 8, .color = true},
                                   Canvas{.columns = 132, .rows = 40, .dots = Dots::ascii, .color = true}})
            for (const auto view : {View::pair, View::pose}) {
                const auto lines = draw_text(drawn.picture, shot_of(drawn, view), canvas);
                const int most = view == View::pair ? 2 * canvas.rows + 1 : canvas.rows;
                found += named(drawn.name, problems_of_lines(lines, canvas, most));
            }
    CHECK(found == "");
}

TEST_CASE("figures: in a terminal they move on frames of the same size, which differ") {
    std::string found;
    const Canvas canvas{.columns = 60, .rows = 16};
    for (const auto& drawn : shipped_figures()) {
        const auto frames = testing::frames_of(drawn.picture, Side::right, canvas, 2);
        const double seconds = film_of(drawn.picture, Side::right).seconds;
        if (frames.size() != static_cast<std::size_t>(2 * seconds)) found += drawn.name + ": not two frames a second\n";
        std::set<std::string> different;
        for (const auto& frame : frames) {
            if (frame.size() != frames.front().size()) found += drawn.name + ": a frame of another height\n";
            found += named(drawn.name, problems_of_lines(frame, canvas, canvas.rows));
            different.insert(text_of(frame));
        }
        const bool only_presses = !drawn.picture.figure.press.empty();
        if (different.size() < 2 && !only_presses) found += drawn.name + ": does not move\n";
    }
    CHECK(found == "");
}

TEST_CASE("figures: the same figure gives the same bytes") {
    for (const auto& drawn : shipped_figures()) {
        const auto shot = shot_of(drawn, View::moving);
        CHECK_MESSAGE(draw_inline_svg(drawn.picture, shot) == draw_inline_svg(drawn.picture, shot), drawn.name);
    }
}

TEST_CASE("figures: the clam shell in 80 columns") {
    const auto& drawn = shipped_figure("clam-shell");
    const auto shot = shot_of(drawn, View::pair);
    testing::golden("figure-clam-shell.txt", text_of(draw_text(drawn.picture, shot, {})));
    testing::golden("figure-clam-shell-ascii.txt", text_of(draw_text(drawn.picture, shot, {.dots = Dots::ascii})));
}
