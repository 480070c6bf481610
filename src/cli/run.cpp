// The program: find the command, act, write. The one place that catches, prints errors and picks the exit code.
#include "valgus/run.hpp"

#include <algorithm>
#include <memory>
#include <new>

#include "cli/completion.hpp"
#include "cli/help.hpp"
#include "cli/licences.hpp"
#include "cli/outputs.hpp"
#include "cli/pager.hpp"
#include "cli/parse.hpp"
#include "cli/session.hpp"
#include "cli/stamp.hpp"
#include "cli/standard_input.hpp"
#include "support/findings.hpp"
#include "support/text.hpp"
#include "support/wording.hpp"

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

void check_words(const Command& command, const Arguments& arguments) {
    if (arguments.words.size() <= command.most_words) return;
    throw Failure(Exit::usage, "unexpected word " + support::quoted(arguments.words[command.most_words]),
                  std::string(command.surplus));
}

// What is no error is told once all went well, unless --quiet is said.
void print_told(const cli::Session& session, std::ostream& err) {
    if (session.arguments.is_on("quiet")) return;
    const auto print = [&](const std::string& text) {
        const auto& terminal = session.surroundings.err;
        err << (terminal.is_terminal && !terminal.utf8 ? support::to_ascii(text) : text) << "\n";
    };
    for (const auto& finding : session.told) print(support::describe_note(finding));
    if (!session.wrote.empty()) print(session.wrote);
}

// Asked before anything is parsed: the parser itself may read a profile from standard input.
bool is_quiet(const Invocation& invocation) {
    return std::any_of(invocation.rest.begin(), invocation.rest.end(),
                       [](std::string_view word) { return word == "-q" || word == "--quiet"; });
}

Exit act_once(const Command& command, const Arguments& arguments, std::ostream& out, std::ostream& err,
              const Surroundings& surroundings) {
    cli::Session session(command, arguments, surroundings, out);
    const auto exit = command.act(session);
    session.finish();
    print_told(session, err);
    return exit;
}

// The same for each file. None gets its name before all are made.
Exit act_for_each(const Command& command, const std::vector<Arguments>& all, std::ostream& out, std::ostream& err,
                  const Surroundings& surroundings) {
    std::vector<std::unique_ptr<cli::Session>> sessions;
    for (const auto& arguments : all) {
        sessions.push_back(std::make_unique<cli::Session>(command, arguments, surroundings, out));
        sessions.back()->claim();
    }
    auto exit = Exit::done;
    for (const auto& session : sessions) exit = command.act(*session);
    for (const auto& session : sessions) session->finish();
    for (const auto& session : sessions) {
        if (session != sessions.front()) session->told.clear();  // the same as of the first
        print_told(*session, err);
    }
    return exit;
}

Exit act(std::span<const std::string_view> args, std::chrono::sys_days today, std::ostream& out, std::ostream& err,
         const Surroundings& surroundings) {
    // A shell that asks gets what there is: nobody reads an error while typing.
    if (!args.empty() && args.front() == complete_word) {
        out << completed(args.subspan(1), surroundings) << std::flush;
        return Exit::done;
    }
    const auto invocation = find_invocation(args);
    const int width = surroundings.out.is_terminal ? surroundings.out.width : 80;
    const auto tell = [&](const std::string& text) {
        const auto& words = invocation.rest;
        const bool is_whole = std::find(words.begin(), words.end(), "--no-pager") != words.end();
        const bool as_letters = surroundings.out.is_terminal && !surroundings.out.utf8;
        const auto said = as_letters ? support::to_ascii(text) : text;
        is_whole ? write_to(out, said) : write_paged(out, said, surroundings);
        return Exit::done;
    };
    if (invocation.licences) return tell(version_text() + "\n" + std::string(licences));
    if (invocation.version) return tell(version_text());
    const bool is_asked = invocation.help != Help::none;
    if (is_asked && invocation.command)
        return tell(invocation.help == Help::brief ? short_help(*invocation.command, width)
                                                   : help_text(*invocation.command, width));
    if (!invocation.command && (is_asked || invocation.rest.empty())) return tell(help_text(width));
    if (!invocation.command) throw Failure(Exit::usage, "no command", "`valgus --help` lists the commands");
    const auto around = with_kept_input(surroundings, is_quiet(invocation) ? nullptr : &err);
    auto arguments = parse_arguments(invocation, around);
    arguments.today = today_of(today, surroundings);
    check_words(*invocation.command, arguments);
    const auto all = for_each_output(arguments);
    if (all.size() == 1) return act_once(*invocation.command, all.front(), out, err, around);
    return act_for_each(*invocation.command, all, out, err, around);
}

}  // namespace

int run(std::span<const std::string_view> args, std::chrono::sys_days today, std::ostream& out, std::ostream& err,
        const Surroundings& surroundings) {
    try {
        return static_cast<int>(act(args, today, out, err, surroundings));
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
