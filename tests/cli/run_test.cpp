// The command line: what it accepts, what it says about the rest, exit codes, streams, where the output goes.
#include <doctest/doctest.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include "pages.hpp"
#include "support/text.hpp"
#include "testing.hpp"
#include "unmarked.hpp"

using testing::call;
using testing::Ran;
using testing::with_environment;

namespace {

// A folder of its own for one test.
struct Folder {
    std::filesystem::path path =
        std::filesystem::temp_directory_path() / ("valgus-run-test-" + std::to_string(::getpid()));
    Folder() { std::filesystem::create_directories(path); }
    ~Folder() { std::filesystem::remove_all(path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    std::string operator/(const char* name) const { return (path / name).string(); }
};

// A standard output that has room for so many bytes, and knows how they came.
class Disk : public std::streambuf {
public:
    explicit Disk(std::size_t room = static_cast<std::size_t>(-1)) : room_(room) {}

    std::size_t written = 0, writes = 0, largest = 0;

protected:
    std::streamsize xsputn(const char* /*bytes*/, std::streamsize count) override {
        const auto size = std::min(static_cast<std::size_t>(count), room_ - written);
        written += size;
        ++writes;
        largest = std::max(largest, size);
        return static_cast<std::streamsize>(size);
    }
    int overflow(int byte) override { return xsputn(nullptr, 1) == 1 ? byte : traits_type::eof(); }

private:
    std::size_t room_;
};

int run_line(const std::string& line, std::ostream& out, std::ostream& err) {
    std::istringstream in(line);
    const std::vector<std::string> words{std::istream_iterator<std::string>(in), {}};
    return valgus::run(std::vector<std::string_view>(words.begin(), words.end()), testing::today(), out, err);
}

}  // namespace

TEST_CASE("a wrong word names itself, the nearest right one and what is allowed; exit 2, nothing on stdout") {
    const std::vector<std::pair<std::string, std::string>> table = {
        {"plan --focus ankel",
         "valgus: error: --focus: unknown joint 'ankel'; did you mean 'ankle'? allowed: pelvis, hip, knee, ankle, toe, "
         "leg\n"},
        {"plan --side rite",
         "valgus: error: --side: unknown side 'rite'; did you mean 'right'? allowed: left, right, both\n"},
        {"plan --cause bony",
         "valgus: error: --cause: unknown cause 'bony'; did you mean 'bone'? allowed: functional, structural, "
         "unknown\n"},
        {"plan --position sqat",
         "valgus: error: --position: unknown position 'sqat'; did you mean 'squat'? allowed: standing, walking, squat, "
         "stairs, "
         "landing, running\n"},
        {"plan --include clam-shel",
         "valgus: error: --include: unknown exercise 'clam-shel'; did you mean 'clam-shell'? `valgus list exercises` "
         "names "
         "them all\n"},
        {"plan --equipment none,foam-roller",
         "valgus: error: --equipment: 'none' beside other equipment; name the equipment, or only 'none'\n"},
        {"plan --equipment foam-roller --without foam-roller",
         "valgus: error: --without: 'foam-roller' is also in --equipment; name it in one of them\n"},
        {"plan --include clam-shell --exclude clam-shell",
         "valgus: error: --exclude: 'clam-shell' is also in --include; name it in one of them\n"},
        {"plan --focus hip,,knee",
         "valgus: error: --focus: an empty value; give it a value, or leave the option out\n"},
        {"plan --minutes 010",
         "valgus: error: --minutes: '010' is no number of minutes; write a whole number from 1 to 240, or none\n"},
        {"plan --minutes 0",
         "valgus: error: --minutes: '0' is no number of minutes; write a whole number from 1 to 240, or none\n"},
        {"plan --minutes 241",
         "valgus: error: --minutes: '241' is no number of minutes; write a whole number from 1 to 240, or none\n"},
        {"plan --minutes 12abc",
         "valgus: error: --minutes: '12abc' is no number of minutes; write a whole number from 1 to 240, or none\n"},
        {"plan --width 19", "valgus: error: --width: '19' is no whole number in range; write one from 20 to 500\n"},
        {"plan --color blue", "valgus: error: --color: unknown choice 'blue'; allowed: auto, always, never\n"},
        {"plan --format jsn",
         "valgus: error: --format: unknown format 'jsn'; did you mean 'json'? allowed: text, markdown, json, csv, "
         "html, guide\n"},
        {"plan --brief --explain", "valgus: error: --brief and --explain at once; choose one of them\n"},
        {"plan --sied left", "valgus: error: unknown option '--sied'; did you mean '--side'?\n"},
        {"plan --brief=no", "valgus: error: --brief takes no value; write it alone, or leave it out\n"},
        {"plan --force=false -o x", "valgus: error: --force takes no value; write it alone, or leave it out\n"},
        {"about --play", "valgus: error: `valgus about` has no option '--play'; `valgus show` has it\n"},
        {"show clam-shell --stage clam-shell=2",
         "valgus: error: --stage: only plans know it; name an exercise of the plan by its number, as 4, or leave it "
         "out\n"},
        {"show clam-shell --at 07:30", "valgus: error: `valgus show` has no option '--at'; `valgus program` has it\n"},
        {"figure clam-shell --no-picture",
         "valgus: error: `valgus figure` has no option '--no-picture'; `valgus show` has it\n"},
        {"about short-foot", "valgus: error: 'short-foot' is no topic; `valgus show short-foot` tells of it\n"},
        {"plan --zzz", "valgus: error: unknown option '--zzz'; `valgus plan --help` lists the options\n"},
        {"plan --side", "valgus: error: --side: a value is missing; write it behind the option\n"},
        {"plan --side left --side right", "valgus: error: --side is given twice; give it once\n"},
        {"plan now", "valgus: error: unexpected word 'now'; `valgus plan` takes options only\n"},
        {"plam", "valgus: error: unknown command 'plam'; did you mean 'plan'?\n"},
        {"dance", "valgus: error: unknown command 'dance'; `valgus --help` lists the commands\n"},
        {"--side left", "valgus: error: no command; `valgus --help` lists the commands\n"},
        {"help plam", "valgus: error: unknown command or topic 'plam'; did you mean 'plan'?\n"},
        {"list jonits",
         "valgus: error: unknown section 'jonits'; did you mean 'joints'? allowed: exercises, joints, positions, "
         "equipment, skills, conditions, protocols, muscles, faults, tests, habits, topics, sources\n"},
        {"list --phase strech",
         "valgus: error: --phase: unknown phase 'strech'; did you mean 'stretch'? allowed: release, "
         "stretch, mobilize, strengthen, integrate\n"},
        {"list joints --focus hip", "valgus: error: --focus filters exercises, not joints; leave it out\n"},
        {"list joints tests", "valgus: error: unexpected word 'tests'; list one section at a time\n"},
        {"show", "valgus: error: what is to be shown?; write `valgus show ID`\n"},
        {"show clamshel",
         "valgus: error: nothing is called 'clamshel'; did you mean 'clamshell'? `valgus list` names all exercises\n"},
        {"about barce",
         "valgus: error: unknown topic 'barce'; did you mean 'brace'? `valgus list topics` names them all\n"},
        {"plan --max-bytes many",
         "valgus: error: --max-bytes: 'many' is no whole number in range; write one from 1 to 1073741824\n"},
    };
    for (const auto& row : table) {
        const auto& line = row.first;  // clang 14 captures no structured bindings
        const auto& message = row.second;
        CAPTURE(line);
        const auto ran = call(line);
        CHECK(ran.err == message);
        CHECK(ran.out.empty());
        CHECK(ran.code == 2);
    }
}

TEST_CASE("all wrong words are told in one run") {
    const auto ran = call("plan --side rite --focus ankel,hpi");
    CHECK(std::count(ran.err.begin(), ran.err.end(), '\n') == 3);
}

TEST_CASE("empty and dirty values are errors, and never reach the terminal raw") {
    CHECK(call(std::vector<std::string>{"plan", "--side", ""}).err ==
          "valgus: error: --side: an empty value; give it a value, or leave the option out\n");
    CHECK(call(std::vector<std::string>{"plan", "--side="}).code == 2);
    CHECK(call(std::vector<std::string>{"plan", "--name", "\x1b]0;x\a"}).err ==
          "valgus: error: --name: the value has control characters in it; write plain text on one line\n");
    const auto typo = call(std::vector<std::string>{"pl\x1b[31man"});
    CHECK(typo.code == 2);
    CHECK(typo.err.find('\x1b') == std::string::npos);
    CHECK(call(std::vector<std::string>{"plan", "--name", std::string(5000, 'x')}).code == 2);
}

TEST_CASE("options stand before or after the command, with = or a blank, short or long, repeated or with commas") {
    const auto expected = call("plan --side right --focus hip,ankle").out;
    CHECK(expected.starts_with("Your right leg · hip, ankle · "));
    for (const auto* line :
         {"--side right plan --focus hip,ankle", "plan --focus=ankle,hip --side=right", "-s right plan -f hip -f ankle",
          "plan -sright --focus hip --focus ankle,hip", "--focus=foot,hips --side right plan"}) {
        CAPTURE(line);
        CHECK(call(line).out == expected);
    }
}

TEST_CASE("a flag beats the environment; an empty variable counts as not set") {
    const auto right = call("plan --side right");
    CHECK(call("plan", with_environment({{"VALGUS_SIDE", "right"}})).out == right.out);
    CHECK(call("plan --side right", with_environment({{"VALGUS_SIDE", "left"}})).out == right.out);
    CHECK(call("plan --side right", with_environment({{"VALGUS_FOCUS", ""}})).out == right.out);
    CHECK(call("plan", with_environment({{"VALGUS_FOCUS", "ankel"}})).err ==
          "valgus: error: VALGUS_FOCUS: unknown joint 'ankel'; did you mean 'ankle'? allowed: pelvis, hip, knee, "
          "ankle, toe, "
          "leg\n");
}

TEST_CASE("help and version go to stdout whatever else is said") {
    CHECK(call("plan --side zzz --help").out == call("help plan").out);
    CHECK(call("plan -h").code == 0);
    CHECK(call("help").out == call("--help").out);
    CHECK(call("").out == call("--help").out);
    CHECK(call("").code == 0);
    const auto version = call("plan --version");
    CHECK(version.code == 0);
    CHECK(version.out.starts_with("valgus 0."));
    for (const auto* command : {"plan", "log", "train", "list", "show", "figure", "about", "find", "init", "completion",
                                "check", "schema", "help"}) {
        const auto text = call(std::string("help ") + command).out;
        CAPTURE(text);
        CHECK(text.find(std::string("usage: valgus ") + command) != std::string::npos);
        std::size_t examples = 0;
        for (auto at = text.find("\n  valgus "); at != std::string::npos; at = text.find("\n  valgus ", at + 1))
            ++examples;
        CHECK(examples == 2);
        testing::golden(std::string("help-") + command + ".txt", text);
    }
    testing::golden("help.txt", call("--help").out);
}

TEST_CASE("a refused plan exits 5 with nothing on stdout") {
    const auto ran = call("plan --include adductor-release --equipment none");
    CHECK(ran.code == 5);
    CHECK(ran.out.empty());
    CHECK(ran.err ==
          "valgus: error: 'adductor-release' cannot be included: foam roller not at hand; --include inner-thigh-knead "
          "can stand in\n");
    CHECK(call("plan --include ankle-mobilization --without wall").err ==
          "valgus: error: 'ankle-mobilization' cannot be included: wall not at hand; leave it out, or make that "
          "available\n");
    CHECK(call("list --focus pelvis --phase mobilize").err == "valgus: error: no exercises fit; widen the filters\n");
    CHECK(call("list --focus pelvis --phase mobilize").code == 5);
}

TEST_CASE("show and about know conditions, and each sends on to the other") {
    CHECK(call("show acl").out.starts_with("After a cruciate ligament graft (condition)\nacl-graft; also acl, "));
    CHECK(call("show under-8").out.find("\nNo plan:    ") != std::string::npos);
    CHECK(call("show youth").out.find("\nHolds:      with --age 12 to 17, or --condition youth\n") !=
          std::string::npos);
    CHECK(call("show much-pain").out.find("\nHolds:      with --pain 4 and more, or --condition much-pain\n") !=
          std::string::npos);
    CHECK(call("show swollen").out.find("\nBut:        with --cleared, ") != std::string::npos);
    CHECK(call("about acl-graft").out.starts_with("After an ACL operation\n"));
    CHECK(call("show acl-graft").out.find("\nMore:       valgus about acl-graft\n") != std::string::npos);
    const auto own = testing::with_input("conditions: [{id: hiccups, label: with hiccups, sources: [practice]}]\n");
    CHECK(call("show hiccups --library builtin --library -", own).out.find("More:") == std::string::npos);
    CHECK(call("about hiccups --library builtin --library -", own).err ==
          "valgus: error: 'hiccups' is no topic; `valgus show hiccups` tells of it\n");
    CHECK(call("show acl-grft").err ==
          "valgus: error: nothing is called 'acl-grft'; did you mean 'acl-graft'? `valgus list` names all exercises\n");
}

TEST_CASE("list tells core exercises from extra ones, and fits 80 columns") {
    const auto text = call("list").out;
    CHECK(text.find("\nclam-shell                 hip     strengthen  core   20 reps") != std::string::npos);
    CHECK(text.find("\nwall-sit                   knee    strengthen  extra  1–2 sets, 5 reps, hold\n"
                    "                                                      10–20 s\n") != std::string::npos);
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) CHECK(valgus::support::display_width(line) <= 80);
}

TEST_CASE("libraries that cannot be read are exit 4, and what is wrong in them exit 3") {
    const Folder folder;
    CHECK(call("plan --library " + folder / "none.yaml").code == 4);
    CHECK(call("check " + folder / "none.yaml").code == 4);
    CHECK(call("plan --library /dev/zero").code == 4);
    std::ofstream(folder / "bad.yaml") << "exercises: [";
    const auto bad = call("plan --library " + folder / "bad.yaml");
    CHECK(bad.code == 3);
    CHECK(bad.err.starts_with(folder / "bad.yaml:1:"));
    CHECK(call("check " + folder / "bad.yaml").code == 1);
}

TEST_CASE("--output writes the file, by its ending, and never replaces one unasked") {
    const Folder folder;
    const auto file = folder / "plan.json";
    const auto first = call("plan --side left -o " + file);
    CHECK(first.code == 0);
    CHECK(first.out.empty());
    CHECK(first.err == "wrote " + file + "\n");
    CHECK(testing::read(file) == call("plan --side left --format json").out);
    const auto second = call("plan --side right -o " + file);
    CHECK(second.code == 4);
    CHECK(second.err.find("--force") != std::string::npos);
    CHECK(testing::read(file) == call("plan --side left --format json").out);
    CHECK(call("plan --side right --force -o " + file).code == 0);
    CHECK(testing::read(file) == call("plan --side right --format json").out);
    CHECK(call("plan -o " + folder / "plan.md").code == 0);
    CHECK(testing::read(folder / "plan.md") == call("plan --format markdown").out);
    CHECK(call("plan -o " + folder / "loud.MD").code == 0);
    CHECK(testing::read(folder / "loud.MD") == call("plan --format markdown").out);
    CHECK(call("plan -o " + folder / "plan.xyz").code == 0);
    CHECK(testing::read(folder / "plan.xyz") == call("plan").out);
    CHECK(call("plan -o -").out == call("plan").out);
    const auto paper = call("plan -o " + folder / "plan.PDF");
    CHECK(paper.code == 2);
    CHECK(paper.err ==
          "valgus: error: --output: a plan has no form as pdf; "
          "name it .html: a page that a browser prints, into a PDF too\n");
    CHECK_FALSE(std::filesystem::exists(folder / "plan.PDF"));
    CHECK(call("program -o " + folder / "program.png").code == 2);
    CHECK(call("plan -o " + folder / "no/such/plan.txt").code == 4);
}

TEST_CASE("--output: a line says what was written, and what may be done with it; --quiet does without") {
    const Folder folder;
    const auto told = [&](const std::string& line) {
        auto text = call(line).err;
        for (auto at = text.find(folder.path.string()); at != std::string::npos; at = text.find(folder.path.string()))
            text.replace(at, folder.path.string().size(), "FOLDER");
        return text;
    };
    CHECK(told("plan -o " + folder / "a.html") == "wrote FOLDER/a.html; a browser shows it, and prints it\n");
    CHECK(told("program -o " + folder / "a.ics") ==
          "wrote FOLDER/a.ics; a calendar takes it in: open it, or import it there\n");
    CHECK(told("plan -o " + folder / "a.txt") == "wrote FOLDER/a.txt\n");
    CHECK(told("plan -q -o " + folder / "b.txt").empty());
    CHECK(told("plan -o /dev/null").empty());
    CHECK(told("plan -o -").empty());
    CHECK(told("plan -o " + folder / "a.txt").find("wrote") == std::string::npos);
}

TEST_CASE("what a clinician says of an exercise that is not in the plan is told, in a file's plan too") {
    const Folder folder;
    const std::string told =
        "valgus: note: Said of what is not in this plan: Small hop (`--include` brings it in); what it leaves out says "
        "why\n";
    const auto page = folder / "a.html";
    CHECK(call("plan --side left --focus hip --dose small-hop=2x8 -o " + page).err ==
          told + "wrote " + page + "; a browser shows it, and prints it\n");
    CHECK(call("program --side left --focus hip --weeks 1 --note small-hop=slowly").err == told);
    CHECK(call("plan --side left --focus hip --dose small-hop=2x8 --quiet").err.empty());
    CHECK(call("plan --side left --focus hip --dose clam-shell=2x8").err.empty());
}

TEST_CASE("help is in plain letters where the terminal has no others") {
    valgus::Surroundings terminal;
    terminal.out = {.is_terminal = true, .utf8 = false};
    for (const auto* line : {"help show", "show --help", "help formats"}) {
        const auto text = call(line, terminal).out;
        CHECK_MESSAGE(std::all_of(text.begin(), text.end(), [](char c) { return c > 0; }), line);
        CHECK(text.size() > 500);
    }
}

TEST_CASE("an option whose = has nothing behind it takes no other word for its value") {
    const auto empty = "valgus: error: --side: an empty value; give it a value, or leave the option out\n";
    CHECK(call("plan --side= right").err == empty);
    CHECK(call("plan --side= --brief").err == empty);
    CHECK(call("plan --side= --brief").code == 2);
    CHECK(call("plan --minutes= 30").code == 2);
}

TEST_CASE("find: no line is wider than the page, and none is of blanks") {
    for (const auto* width : {"40", "80"})
        for (const auto& line : pages::lines_of(call("find knee --width " + std::string(width)).out)) {
            CAPTURE(line);
            CHECK(valgus::support::display_width(line) <= std::stoi(width) + 2);  // the sign that a text goes on
            CHECK((line.empty() || line.find_first_not_of(' ') != std::string::npos));
        }
}

TEST_CASE("--output: several files from one run, all of them or none") {
    const Folder folder;
    const auto both = "-o " + folder / "a.md" + " -o " + folder / "a.json";
    CHECK(call("plan --side left " + both).code == 0);
    CHECK(testing::read(folder / "a.md") == call("plan --side left --format markdown").out);
    CHECK(testing::read(folder / "a.json") == call("plan --side left --format json").out);
    const auto again = call("plan -o " + folder / "b.txt" + " -o " + folder / "a.md");
    CHECK(again.code == 4);
    CHECK(again.err == folder / "a.md" + ": error: exists already; replace it with --force, or name another file\n");
    CHECK_FALSE(std::filesystem::exists(folder / "b.txt"));
    CHECK(call("plan -o x.txt -o x.txt").err == "valgus: error: --output: x.txt is named twice; leave one out\n");
    CHECK(call("plan --format json -o x.txt -o y.txt").err ==
          "valgus: error: --format: one format for several files; leave it out: their endings say what they are\n");
    CHECK(call("list -o x.txt -o y.txt").err == "valgus: error: --output is given twice; give it once\n");
    // Standard input is there for all of them.
    valgus::Surroundings around;
    int asked = 0;
    around.standard_input = [&](std::size_t /*most*/) {
        ++asked;
        return std::string("side: left\n");
    };
    CHECK(call("plan --profile - -o " + folder / "c.md" + " -o " + folder / "c.json", around).code == 0);
    CHECK(asked == 1);
    CHECK(testing::unmarked(testing::read(folder / "c.md")) == testing::unmarked(testing::read(folder / "a.md")));
}

TEST_CASE("--output: what is called as a file of another program is refused, with what there is instead") {
    const auto told = [](const std::string& name) {
        const auto ran = call("program --start 2027-01-04 -o /nowhere/" + name);
        return std::to_string(ran.code) + " " + ran.err;
    };
    const std::string no = "2 valgus: error: --output: a program has no form as ";
    CHECK(told("p.docx") == no + "docx; name it .html, which word processors open, too\n");
    CHECK(told("p.xlsx") == no + "xlsx; name it .csv, which spreadsheets open\n");
    CHECK(told("p.TSV") == no + "tsv; name it .csv, which spreadsheets open\n");
    CHECK(told("p.yml") == no + "yml; name it .json\n");
    CHECK(told("p.png") == no + "png; `valgus figure` draws pictures\n");
    CHECK(told("p.zip") == no + "zip; there are .txt, .md, .json, .csv, .html and .ics\n");
    CHECK(call("plan -o p.ics").err == "valgus: error: --output: a plan has no form as ics; `valgus program` has\n");
    const Folder folder;
    for (const auto& [name, format] : {std::pair{"p.markdown", "markdown"}, {"p.HTM", "html"}, {"p.ical", "ics"}}) {
        CHECK(call("program --start 2027-01-04 -o " + folder / name).code == 0);
        CHECK(testing::read(folder / name) == call("program --start 2027-01-04 --format " + std::string(format)).out);
    }
}

TEST_CASE("standard input: who sits at the keyboard is told that it is waited for") {
    valgus::Surroundings around;
    around.standard_input = [](std::size_t /*most*/) { return std::string("side: left\n"); };
    const std::string hint = "reading from the keyboard; Ctrl-D on an empty line ends it\n";
    CHECK(call("plan --profile - --brief", around).err.empty());
    around.input_is_terminal = true;
    CHECK(call("plan --profile - --brief", around).err == hint);
    CHECK(call("plan -q --profile - --brief", around).err.empty());
    CHECK(call("plan --brief", around).err.empty());
    CHECK(call("check -", around).err == hint);
}

TEST_CASE("an output that fails is exit 4 with one line") {
    std::ostringstream out, err;
    out.setstate(std::ios::badbit);
    const std::vector<std::string_view> args{"plan"};
    CHECK(valgus::run(args, {}, out, err) == 4);
    CHECK(err.str() == "valgus: error: cannot write to standard output\n");
}

TEST_CASE("an output that fails in the middle is exit 4 with the same line, whatever is written") {
    for (const std::string line :
         {"plan", "plan --format html", "program --weeks 52", "program --weeks 52 --format json",
          "program --weeks 52 --format csv", "program --weeks 52 --format ics", "list", "show clam-shell", "about",
          "figure --sheet", "figure clam-shell", "check", "help"})
        for (const std::size_t room : {0U, 500U, 70000U}) {
            CAPTURE(line);
            CAPTURE(room);
            Disk disk(room);
            std::ostream out(&disk);
            std::ostringstream err;
            const auto whole = call(line).out.size();
            const auto code = run_line(line, out, err);
            CHECK(code == (whole > room ? 4 : 0));
            CHECK(err.str() == (whole > room ? "valgus: error: cannot write to standard output\n" : ""));
        }
}

TEST_CASE("standard output is written in blocks: none is larger, and what fits into one is written at once") {
    for (const std::string line : {"plan", "program --weeks 52 --format json"}) {
        CAPTURE(line);
        constexpr std::size_t most = std::size_t{32} * 1024;
        Disk disk;
        std::ostream out(&disk);
        std::ostringstream err;
        CHECK(run_line(line, out, err) == 0);
        CHECK(disk.written == call(line).out.size());
        CHECK(disk.largest <= most);
        const auto blocks = (disk.written + most - 1) / most;
        CHECK((blocks == 1) == (line == "plan"));
        CHECK(disk.writes >= blocks);
        CHECK(disk.writes <= blocks + blocks / 20);  // a piece that does not fit any more begins the next
    }
}

TEST_CASE("--output leaves nothing behind when the disk is full, and devices alone") {
    const Folder folder;
    rlimit before{};
    REQUIRE(getrlimit(RLIMIT_FSIZE, &before) == 0);
    const auto action = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit small{.rlim_cur = 100'000, .rlim_max = before.rlim_max};  // more than the first block
    REQUIRE(setrlimit(RLIMIT_FSIZE, &small) == 0);
    const auto file = folder / "knees.json";
    const auto ran = call("program --weeks 52 -o " + file);
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, action);
    CHECK(ran.code == 4);
    CHECK(ran.err == file + ": error: cannot be written: File too large\n");
    CHECK(std::filesystem::is_empty(folder.path));

    const auto full = call("program --weeks 52 --format json --force -o /dev/full");
    CHECK(full.code == 4);
    CHECK(full.err == "/dev/full: error: cannot be written: No space left on device\n");
    CHECK(std::filesystem::is_character_file("/dev/full"));

    CHECK(call("plan --condition recent-surgery -o " + folder / "plan.txt").code == 5);
    CHECK(std::filesystem::is_empty(folder.path));
}

TEST_CASE("piped text is plain: no colour, 80 columns, no trailing blanks, one newline at the end") {
    for (const auto* line : {"plan", "plan --brief", "plan --explain", "list", "show clam-shell", "about",
                             "about tests", "plan --format markdown", "list sources", "help plan", "check"}) {
        CAPTURE(line);
        const auto text = call(line).out;
        CHECK(text.find('\x1b') == std::string::npos);
        CHECK(text.find(" \n") == std::string::npos);
        CHECK(text.ends_with('\n'));
        CHECK_FALSE(text.ends_with("\n\n"));
    }
}

TEST_CASE("colour only on a terminal, or on request; ASCII where the terminal knows no better") {
    valgus::Surroundings terminal;
    terminal.out = {.is_terminal = true, .width = 100, .utf8 = true};
    CHECK(call("plan", terminal).out.find('\x1b') != std::string::npos);
    CHECK(call("plan --color never", terminal).out.find('\x1b') == std::string::npos);
    CHECK(call("plan --color always").out.find('\x1b') != std::string::npos);
    terminal.out.utf8 = false;
    const auto plain = [](const std::string& text) {
        return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    };
    CHECK(plain(call("plan", terminal).out));
    CHECK(plain(call("plan --ascii --explain").out));
    CHECK(plain(call("show short-foot --ascii").out));
    CHECK_FALSE(plain(call("plan").out));
}

TEST_CASE("R15: the same words give the same bytes") {
    const auto once = call("plan --side right --focus ankle --explain").out;
    for (int i = 0; i < 20; ++i) CHECK(call("plan --side right --focus ankle --explain").out == once);
}

TEST_CASE("--ascii spells text only: a folded sign opens nothing that was escaped") {
    const std::string name = "\uFF1Cb\uFF1E \uFF0Ax\uFF0A \u201Cah\u201D";
    for (const auto* format : {"html", "markdown", "csv", "json"}) {
        CAPTURE(format);
        const auto print = [&](const std::vector<std::string>& more) {
            std::vector<std::string> args{
                "plan", "--only", "clam-shell", "--name", name, "--note", "clam-shell=" + name, "--format", format};
            args.insert(args.end(), more.begin(), more.end());
            return testing::call(args).out;
        };
        CHECK(print({"--ascii"}) == print({}));
    }
    CHECK(testing::call("plan --only clam-shell --ascii").out.find("\u2610") == std::string::npos);
}
