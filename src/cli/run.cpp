// The program: find the command, act, write. The one place that catches, prints errors and picks the exit code.
#include "valgus/run.hpp"

#include <cerrno>
#include <cstring>
#include <new>

#include "cli/help.hpp"
#include "cli/parse.hpp"
#include "cli/play.hpp"
#include "cli/stamp.hpp"
#include "cli/style.hpp"
#include "support/file_io.hpp"
#include "support/findings.hpp"
#include "support/text.hpp"

namespace valgus {

namespace {

using namespace cli;

void print(const Findings& findings, std::ostream& err, const Surroundings& surroundings) {
    for (const auto& finding : findings) {
        auto text = support::describe(finding) + "\n";
        const auto excerpt = surroundings.err.is_terminal ? support::excerpt(finding) : std::string();
        if (!excerpt.empty()) text += excerpt + "\n";
        err << (surroundings.err.is_terminal && !surroundings.err.utf8 ? support::to_ascii(text) : text);
    }
    if (findings.more())
        err << support::describe({.what = "there are more problems than these " + std::to_string(findings.size()),
                                  .remedy = "repair them first"})
            << "\n";
}

// Data that did not arrive is not done, however well it was made.
void write(const std::string& text, std::ostream& out) {
    errno = 0;
    out << text << std::flush;
    if (out) return;
    throw Failure(Exit::io, "cannot write to standard output" +
                                (errno == 0 ? std::string() : ": " + std::string(std::strerror(errno))));
}

void deliver(const Outcome& outcome, const Arguments& arguments, std::ostream& out) {
    const auto output = arguments.one("output");
    if (output && output->word.empty())
        throw Failure(Exit::usage, output->by + ": an empty value", "name a file, or -");
    if (!to_file(arguments)) return write(outcome.text, out);
    support::write_file(output->word, outcome.text,
                        arguments.has("force") ? support::Overwrite::yes : support::Overwrite::no);
}

Exit act(std::span<const std::string_view> args, std::chrono::sys_days today, std::ostream& out,
         const Surroundings& surroundings) {
    const auto invocation = find_invocation(args);
    const int width = surroundings.out.is_terminal ? surroundings.out.width : 80;
    if (invocation.version) return write(version_text(), out), Exit::done;
    if (invocation.help && invocation.command) return write(help_text(*invocation.command, width), out), Exit::done;
    if (!invocation.command && (invocation.help || invocation.rest.empty()))
        return write(help_text(width), out), Exit::done;
    if (!invocation.command) throw Failure(Exit::usage, "no command", "`valgus --help` lists the commands");
    auto arguments = parse_arguments(invocation, surroundings);
    arguments.today = today_of(today, surroundings);
    const auto outcome = invocation.command->act(arguments, surroundings);
    deliver(outcome, arguments, out);
    const auto played = play(outcome.motion, surroundings, [&](const std::string& text) { write(text, out); });
    return played == Exit::done ? outcome.exit : played;
}

}  // namespace

int run(std::span<const std::string_view> args, std::chrono::sys_days today, std::ostream& out, std::ostream& err,
        const Surroundings& surroundings) {
    try {
        return static_cast<int>(act(args, today, out, surroundings));
    } catch (const Failure& failure) {
        print(failure.findings, err, surroundings);
        return static_cast<int>(failure.code);
    } catch (const std::bad_alloc&) {
        print({{.what = "there is not enough memory", .remedy = "give it a smaller library"}}, err, surroundings);
        return static_cast<int>(Exit::bug);
    } catch (const std::exception& error) {
        print({{.what = std::string("a bug in valgus: ") + error.what(), .remedy = "please report it"}}, err,
              surroundings);
        return static_cast<int>(Exit::bug);
    }
}

}  // namespace valgus
