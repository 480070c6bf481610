// Names in any script: their columns stand below one another, none is lost, and each keeps its order.
#include <doctest/doctest.h>

#include <set>

#include "support/text.hpp"
#include "testing.hpp"

using testing::call;
using testing::with_input;

namespace {

std::string library_of(const std::vector<std::string>& names) {
    std::string text = "exercises:\n";
    for (std::size_t i = 0; i < names.size(); ++i)
        text += "  - {id: own-" + std::to_string(i + 1) + ", name: \"" + names[i] +
                "\", joint: hip, phase: strengthen, laterality: bilateral, posture: standing, purpose: x, steps: "
                "[Raise it 3 times.], dose: {reps: 8-12, load: \"≥ 2 kg\", source: practice}}\n";
    return text;
}

const std::vector<std::string> all_scripts{
    "膝の内側", "👨‍👩‍👧‍👦x", "🇩🇪x", "Plain", "Cafe\u0301 é", "تمرين (2)", "½ squat", "→", "Straße"};

std::string own(std::size_t count) {
    std::string ids;
    for (std::size_t i = 1; i <= count; ++i) ids += (i == 1 ? "own-" : ",own-") + std::to_string(i);
    return ids;
}

std::vector<std::string> rows_of(const std::string& out, std::string_view begins) {
    std::vector<std::string> rows;
    for (std::size_t at = 0; at < out.size();) {
        const auto end = out.find('\n', at);
        if (std::string_view(out).substr(at).starts_with(begins)) rows.push_back(out.substr(at, end - at));
        at = end + 1;
    }
    return rows;
}

// The columns at which what stands behind the name begins.
std::set<int> columns_of(const std::vector<std::string>& rows, std::string_view next) {
    std::set<int> columns;
    for (const auto& row : rows)
        columns.insert(valgus::support::display_width(std::string_view(row).substr(0, row.find(next))));
    return columns;
}

std::vector<std::string> checks(const std::string& more) {
    const auto size = all_scripts.size();
    const auto ran = call("plan --library - --max-exercises none --minutes none --brief --only " + own(size) + more,
                          with_input(library_of(all_scripts)));
    const bool is_ascii = more.find("--ascii") != std::string::npos;
    auto rows = rows_of(ran.out, is_ascii ? "[ ]" : "☐");
    REQUIRE(rows.size() == size);
    return rows;
}

}  // namespace

TEST_CASE("names: columns stand below one another, in ASCII as well") {
    for (const std::string more : {"", " --ascii", " --ascii --width 120", " --width 120"}) {
        CAPTURE(more);
        const auto rows = checks(more);
        CHECK(columns_of(rows, "8 reps").size() == 1);
        CHECK(columns_of(rows, "kg").size() == 1);
        std::set<int> ends;
        for (const auto& row : rows) ends.insert(valgus::support::display_width(row));
        CHECK(ends.size() == 1);
    }
}

TEST_CASE("names: one of which ASCII leaves nothing gives way to its id") {
    const auto rows = checks(" --ascii");
    std::string all;
    for (const auto& row : rows) all += row + '\n';
    for (const std::string name : {"own-1 ", "own-6 ", "Plain ", "Cafe e ", "1/2 squat ", "Strasse ", "-> "}) {
        CAPTURE(name);
        CHECK(all.find(name) != std::string::npos);
    }
    const auto listed = call("list exercises --library - --ascii", with_input(library_of({"膝", "Plain"}))).out;
    CHECK(listed.find("?") == std::string::npos);
    // What is no text keeps the name.
    const auto json = call("plan --library - --only own-1 --ascii --format json", with_input(library_of({"膝"}))).out;
    CHECK(json.find("\"name\": \"膝\"") != std::string::npos);
}

TEST_CASE("names: one from right to left is isolated where it is seen, and nowhere else") {
    const auto library = library_of({"تمرين (2)"});
    const std::string isolated = "\u2068تمرين (2)\u2069";
    auto terminal = with_input(library);
    terminal.out.is_terminal = terminal.out.utf8 = true;
    terminal.out.width = 80;
    CHECK(call("plan --library - --only own-1 --no-pager", terminal).out.find(isolated) != std::string::npos);
    const auto file = call("plan --library - --only own-1", with_input(library)).out;
    CHECK(file.find("تمرين (2)") != std::string::npos);
    for (const std::string format : {"text", "markdown", "json", "csv"}) {
        CAPTURE(format);
        const auto out = call("plan --library - --only own-1 --format " + format, with_input(library)).out;
        CHECK(out.find("\u2068") == std::string::npos);
    }
}

TEST_CASE("names: a page gives them a direction of their own, and has that of its library") {
    const auto page = [](const std::string& head, const std::string& format) {
        auto library = library_of({"تمرين (2)"});
        library.replace(library.find("Raise it 3 times."), 17, "\"ارفع الركبة 3 مرات.\"");
        return call("plan --library - --only own-1 --format " + format, with_input(head + library)).out;
    };
    for (const std::string format : {"html", "guide"}) {
        CAPTURE(format);
        const auto english = page("", format);
        CHECK(english.find("<html lang=\"en\">") != std::string::npos);
        CHECK(english.find("<span class=\"name\" dir=\"auto\">\u2068تمرين (2)\u2069</span>") != std::string::npos);
        CHECK(english.find("<li dir=\"auto\">ارفع الركبة 3 مرات.</li>") != std::string::npos);
        CHECK(english.find("unicode-bidi:plaintext") == std::string::npos);
        const auto arabic = page("library: {language: ar, direction: rtl}\n", format);
        CHECK(arabic.find("<html lang=\"ar\" dir=\"rtl\">") != std::string::npos);
        CHECK(arabic.find("unicode-bidi:plaintext") != std::string::npos);
        // The screens that a script draws into it are read as the page is.
        CHECK((arabic.find("<div id=\"guide\" dir=\"rtl\" hidden>") != std::string::npos) == (format == "guide"));
        CHECK(english.find("<div id=\"guide\" dir=") == std::string::npos);
    }
    const auto plain = call("plan --side right --format html").out;
    CHECK(plain.find(" dir=") == std::string::npos);
}

TEST_CASE("names: a picture in a file says the language of its words") {
    const auto picture = [](const std::string& head) {
        return call("figure clam-shell --library builtin --library -", with_input(head)).out;
    };
    CHECK(call("figure clam-shell")
              .out.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" lang=\"en\" xml:lang=\"en\" class="));
    CHECK(picture("library: {language: ar-EG, direction: rtl}\n")
              .starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" lang=\"ar-EG\" xml:lang=\"ar-EG\" class="));
}
