#include "cli/libraries.hpp"

#include "cli/numbers.hpp"
#include "support/file_io.hpp"

namespace valgus::cli {

namespace {

constexpr std::size_t most_bytes = std::size_t{1} << 30;
constexpr std::size_t most_nodes = 100'000'000;

Limits limits_of(const Arguments& arguments) {
    Limits limits;
    limits.bytes = number_of(arguments.one("max-bytes"), {1, most_bytes}, limits.bytes);
    limits.nodes = number_of(arguments.one("max-nodes"), {1, most_nodes}, limits.nodes);
    return limits;
}

}  // namespace

std::vector<Layer> read_layers(const std::vector<std::string>& names, const Arguments& arguments,
                               const Surroundings& surroundings, Findings& findings) {
    const auto limits = limits_of(arguments);
    if (names.empty()) return {builtin_layer()};
    std::vector<Layer> layers;
    const auto parse = [&](File file) {
        if (auto document = parse_yaml(std::move(file), limits, findings)) layers.back().push_back(std::move(document));
    };
    // What is wrong with a file's content is a finding like any other; a file that cannot be read ends it all.
    const auto read_path = [&](const std::string& name) {
        try {
            for (const auto& path : support::library_files(name)) parse({path, support::read_file(path, limits.bytes)});
        } catch (const Failure& failure) {
            if (failure.code != Exit::data) throw;
            findings.insert(findings.end(), failure.findings.begin(), failure.findings.end());
        }
    };
    for (const auto& name : names) {
        layers.emplace_back();
        if (name == "builtin") {
            layers.back() = builtin_layer();
        } else if (name == "-") {
            parse({"<stdin>", surroundings.standard_input ? surroundings.standard_input() : std::string()});
        } else {
            read_path(name);
        }
    }
    return layers;
}

Library load_library(const Arguments& arguments, const Surroundings& surroundings) {
    std::vector<std::string> names;
    for (const auto& said : arguments.all("library")) {
        if (said.word.empty()) throw Failure(Exit::usage, said.by + ": an empty value", "name a file or folder");
        names.push_back(said.word);
    }
    Findings findings;
    const auto layers = read_layers(names, arguments, surroundings, findings);
    if (!findings.empty()) throw Failure(Exit::data, std::move(findings));
    auto library = decode_library(layers, findings);
    if (!findings.empty()) throw Failure(Exit::data, std::move(findings));
    return library;
}

}  // namespace valgus::cli
