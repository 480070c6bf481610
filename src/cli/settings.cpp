#include "cli/settings.hpp"

#include <algorithm>

#include "support/nearest.hpp"
#include "support/wording.hpp"
#include "system/file_io.hpp"
#include "valgus/document/document.hpp"

namespace valgus::cli {

namespace {

using Settings = std::map<std::string_view, std::vector<Said>>;  // by the name of the option

bool takes_one(const Option& option) { return option.takes == Takes::one || option.takes == Takes::path; }
bool takes_paths(const Option& option) { return option.takes == Takes::path || option.takes == Takes::paths; }

Finding unknown_key(Value key) {
    if (key.text() == "exercises")
        return key.finding("'exercises' is a key of a library", "name the file with --library");
    std::vector<std::string_view> known;
    for (const auto* option : file_options()) known.push_back(key_of(*option));
    const auto near = support::nearest(key.text(), known);
    return key.finding("unknown key " + support::quoted(key.text()),
                       near ? "did you mean " + support::quoted(*near) + "?" : "`valgus config` names them all");
}

// One file, read into settings.
class FileReading {
public:
    FileReading(SaidIn in, const Surroundings& surroundings, Findings& findings)
        : in_(in), surroundings_(surroundings), findings_(findings) {}

    Settings file(File file) {
        folder_ = file.name.substr(0, file.name.rfind('/') + 1);
        const auto document = parse_yaml(std::move(file), {}, findings_);
        if (!document || document->nodes.empty()) return {};
        const Value root(*document, 0);
        if (root.kind() != Kind::mapping) {
            findings_.push_back(root.finding("settings are keys with values", "write a line as `side: right`"));
            return {};
        }
        for_each_pair(root, [&](Value key, Value value) { add(key, value); });
        return std::move(settings_);
    }

private:
    void add(Value key, Value value) {
        if (key.text() == baseline_key && in_ == SaidIn::profile) return;  // what `assess` measured, read there
        const auto* option = option_of(key.text());
        if (option == nullptr) return findings_.push_back(unknown_key(key));
        if (option->name == "profile" && in_ == SaidIn::profile)
            return findings_.push_back(key.finding("a profile names no other", "name it in the configuration"));
        if (option->name == "cleared" && in_ == SaidIn::configuration)
            return findings_.push_back(
                key.finding("nobody is cleared for everything, once and for all", "say it in a person's profile"));
        if (value.kind() == Kind::null)
            return findings_.push_back(
                key.finding(support::quoted(key.text()) + " has no value", "give it one or remove the line"));
        if (settings_.contains(option->name))
            return findings_.push_back(
                key.finding(support::quoted(key.text()) + " is there twice", "keep one of them"));
        auto& words = settings_[option->name];
        switch (value.kind()) {
            case Kind::null:
            case Kind::scalar:
                return add_word(*option, key, value, std::string(value.text()), words);
            case Kind::sequence:
                if (takes_one(*option) || option->takes == Takes::nothing)
                    return findings_.push_back(
                        value.finding(support::quoted(key.text()) + " takes one value", "keep one"));
                if (option->name == "equipment" && value.child_count() == 0)
                    return add_word(*option, key, value, "none", words);
                for (const auto item : value.children()) {
                    if (item.kind() == Kind::scalar)
                        add_word(*option, key, item, std::string(item.text()), words);
                    else
                        findings_.push_back(item.finding("this is no word", "write one word an item"));
                }
                return;
            case Kind::mapping:
                return add_assignments(*option, key, value, words);
        }
    }

    // `dose: {clam-shell: 2x12}` is --dose clam-shell=2x12.
    void add_assignments(const Option& option, Value key, Value value, std::vector<Said>& words) {
        if (option.value.name.find('=') == std::string_view::npos)
            return findings_.push_back(value.finding(support::quoted(key.text()) + " takes no keys of its own",
                                                     takes_one(option) ? "give it a value" : "give it a list"));
        for_each_pair(value, [&](Value id, Value said) {
            if (said.kind() != Kind::scalar)
                findings_.push_back(
                    id.finding(support::quoted(id.text()) + " has no value", "give it one or remove the line"));
            else
                add_word(option, key, said, std::string(id.text()) + "=" + named(option, id.text(), said.text()),
                         words);
        });
    }

    void add_word(const Option& option, Value key, Value at, std::string word, std::vector<Said>& words) {
        if (option.takes == Takes::nothing && word != "true" && word != off)
            return findings_.push_back(
                at.finding(support::quoted(word) + " is neither true nor false", "write one of them"));
        const bool is_prose = option.name == "name" || option.name == "note" || option.name == "clinic";
        if (is_prose && at.cut()) return findings_.push_back(at.cut_finding());
        if (takes_paths(option)) word = path(word);
        const Said as{
            .word = {}, .by = std::string(key.text()), .in = in_, .at = std::make_shared<Finding>(at.finding(""))};
        for (auto& each : said(option, {std::move(word)}, as)) words.push_back(std::move(each));
    }

    // Of a clinic the logo is a file.
    std::string named(const Option& option, std::string_view id, std::string_view text) const {
        return option.name == "clinic" && id == "logo" ? path(std::string(text)) : std::string(text);
    }

    // Relative to the file, or to one's home.
    std::string path(const std::string& word) const {
        if (word.empty() || word.front() == '/' || word == "-" || word == "builtin") return word;
        const auto home =
            word.starts_with("~/") && surroundings_.environment ? surroundings_.environment("HOME") : std::nullopt;
        return home ? *home + word.substr(1) : folder_ + word;
    }

    const SaidIn in_;
    const Surroundings& surroundings_;
    Findings& findings_;
    std::string folder_;  // with the slash; empty: the one we are in
    Settings settings_;
};

std::string read_settings_file(const std::string& path) {
    const auto most = Limits{}.bytes;
    try {
        return system::read_file(path, most);
    } catch (const Failure& failure) {
        if (failure.code != Exit::data) throw;
        throw Failure(Exit::data, {{.file = path,
                                    .what = "has more than " + std::to_string(most) + " bytes",
                                    .remedy = "settings are a few lines: name another file"}});
    }
}

File profile_of(const Said& said, const Surroundings& surroundings) {
    if (said.word.empty()) refuse(said, "an empty value", "name a file");
    check_named_file(said);
    const auto most = Limits{}.bytes;
    if (said.word != "-") return {said.word, read_settings_file(said.word)};
    return {"<stdin>", surroundings.standard_input ? surroundings.standard_input(most) : std::string()};
}

// Nothing would be asked for: more likely is that something went wrong before.
Finding empty_profile(const Said& named) {
    return {.file = named.word == "-" ? "<stdin>" : named.word,
            .what = "nothing is in it",
            .remedy = "write a line as `side: right`, or leave the profile out"};
}

Settings configuration_of(const Surroundings& surroundings, Findings& findings) {
    const auto path = configuration_path(surroundings);
    if (path.empty() || !system::is_there(path)) return {};
    return FileReading(SaidIn::configuration, surroundings, findings).file({path, read_settings_file(path)});
}

void fill_in(const Command& command, Settings& settings, Arguments& arguments) {
    if (settings.empty()) return;
    for (const auto* option : options_of(command)) {
        if (option->elsewhere == Elsewhere::nowhere || arguments.has(option->name)) continue;
        if (const auto found = settings.find(option->name); found != settings.end())
            arguments.options.emplace(option->name, std::move(found->second));
    }
}

}  // namespace

void check_named_file(const Said& said) {
    if (!said.at || said.word == "-" || system::is_there(said.word)) return;
    throw Failure(Exit::io, {said.finding(support::quoted(said.word) + " is not there",
                                          "mend the path, which is relative to this file")});
}

std::string configuration_path(const Surroundings& surroundings) {
    if (!surroundings.environment) return {};
    if (const auto folder = surroundings.environment("XDG_CONFIG_HOME"); folder && folder->starts_with('/'))
        return *folder + "/valgus/config.yaml";
    const auto home = surroundings.environment("HOME");
    return home && home->starts_with('/') ? *home + "/.config/valgus/config.yaml" : std::string();
}

// What is measured again was asked for by that library; whatever else is wrong there, is told where it is read.
void take_library_of(const Said& profile, const Surroundings& surroundings, Arguments& arguments) {
    if (arguments.has("library") || profile.word == "-" || !system::is_there(profile.word)) return;
    Findings none;
    until_full([&] {
        auto settings = FileReading(SaidIn::profile, surroundings, none).file(profile_of(profile, surroundings));
        if (const auto found = settings.find("library"); found != settings.end())
            arguments.options.emplace("library", std::move(found->second));
    });
}

void read_settings(const Command& command, const Surroundings& surroundings, Arguments& arguments, Findings& findings) {
    const auto& groups = command.groups;
    if (std::find(groups.begin(), groups.end(), &settings_options) == groups.end()) return;
    if (const auto repeat = arguments.one("repeat")) take_library_of(*repeat, surroundings, arguments);
    auto configuration = configuration_of(surroundings, findings);
    auto named = arguments.one("profile");
    const auto found = configuration.find("profile");
    if (!named && found != configuration.end() && !found->second.empty()) named = found->second.front();
    if (named) {
        const auto before = findings.size();
        auto profile = FileReading(SaidIn::profile, surroundings, findings).file(profile_of(*named, surroundings));
        if (profile.empty() && findings.size() == before) findings.push_back(empty_profile(*named));
        fill_in(command, profile, arguments);
        const auto libraries = arguments.all("library");
        const bool is_read_twice =
            std::any_of(libraries.begin(), libraries.end(), [](const Said& library) { return library.word == "-"; });
        if (named->word == "-" && is_read_twice)
            findings.push_back(named->finding("standard input is named twice", "name it once"));
    }
    fill_in(command, configuration, arguments);
}

}  // namespace valgus::cli
