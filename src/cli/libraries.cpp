#include "cli/libraries.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "cli/numbers.hpp"
#include "cli/settings.hpp"
#include "support/wording.hpp"
#include "system/file_io.hpp"

namespace valgus::cli {

namespace {

constexpr std::size_t most_bytes = std::size_t{1} << 30;
constexpr std::size_t most_nodes = 100'000'000;

constexpr const char* input_name = "<stdin>";

// Reads file after file, each within the limits of one and all within those of a library.
class Reading {
public:
    Reading(const Limits& limits, const Surroundings& surroundings, Findings& findings)
        : limits_(limits), surroundings_(surroundings), findings_(findings) {}

    // What is wrong with a file's content is a finding like any other; a file that cannot be read ends it all.
    Layer layer(const std::string& name) {
        Layer layer;
        try {
            if (name == "builtin") {
                for (auto& document : builtin_layer()) add(layer, std::move(document));
            } else if (name == "-") {
                add(layer, parse({input_name, standard_input()}));
            } else {
                for (const auto& path : system::library_files(name)) {
                    if (is_done()) break;
                    add(layer, parse({path, system::read_file(path, limits_.bytes)}));
                }
            }
        } catch (const Failure& failure) {
            if (failure.code != Exit::data) throw;
            for (const auto& finding : failure.findings) findings_.push_back(finding);
        }
        return layer;
    }

    // There is too much of it, or too much is wrong with it, to read on.
    bool is_done() const { return is_too_large_ || findings_.more(); }

private:
    std::string standard_input() {
        if (std::exchange(has_input_, true))
            throw Failure(Exit::usage, "--library -: standard input is named twice", "name it once");
        return surroundings_.standard_input ? surroundings_.standard_input(limits_.bytes) : std::string();
    }

    std::shared_ptr<const Document> parse(File file) {
        bytes_ += file.bytes.size();
        return parse_yaml(std::move(file), limits_, findings_);
    }

    void add(Layer& layer, std::shared_ptr<const Document> document) {
        if (!document) return;
        nodes_ += document->nodes.size();
        check(*document, ++files_, most_files, "files", "join some of them");
        check(*document, bytes_, times_of_a_file * limits_.bytes, "bytes", "raise the limit with --max-bytes");
        check(*document, nodes_, times_of_a_file * limits_.nodes, "values", "raise the limit with --max-nodes");
        layer.push_back(std::move(document));
    }

    void check(const Document& last, std::size_t count, std::size_t most, std::string_view what, std::string remedy) {
        if (count <= most || is_too_large_) return;
        is_too_large_ = true;
        findings_.push_back(
            {.file = std::string(last.file),
             .what = "with it the library has more than " + std::to_string(most) + ' ' + std::string(what),
             .remedy = std::move(remedy)});
    }

    const Limits limits_;
    const Surroundings& surroundings_;
    Findings& findings_;
    std::size_t files_ = 0, bytes_ = 0, nodes_ = 0;
    bool has_input_ = false, is_too_large_ = false;
};

// A profile that was taken for a library: at its first key that no library has.
std::optional<Finding> mistaken(const Layer& layer) {
    constexpr std::array<std::string_view, 3> of_both{"library", "equipment", "conditions"};
    constexpr std::size_t enough = 40;  // no file of either kind has more keys
    for (const auto& document : layer) {
        if (document->nodes.empty() || document->nodes.front().kind != Kind::mapping) continue;
        std::optional<Finding> finding;
        std::size_t looked_at = 0;
        for_each_pair(Value(*document, 0), [&](Value key, Value /*value*/) {
            if (++looked_at > enough) return;
            const bool is_of_both = std::find(of_both.begin(), of_both.end(), key.text()) != of_both.end();
            if (!finding && !is_of_both && option_of(key.text()) != nullptr)
                finding =
                    key.finding(support::quoted(key.text()) + " is a key of a profile", "name the file with --profile");
        });
        if (finding) return finding;
    }
    return std::nullopt;
}

// A library by itself has a title, or is about to; what only says its language lies over another.
bool has_title(const Layer& layer) {
    return std::any_of(layer.begin(), layer.end(), [](const auto& document) {
        if (document->nodes.empty() || document->nodes.front().kind != Kind::mapping) return false;
        const auto head = Value(*document, 0).find("library");
        if (!head) return false;
        return !(head->find("language") || head->find("direction")) || head->find("title") || head->find("id");
    });
}

}  // namespace

Limits limits_of(const Arguments& arguments) {
    Limits limits;
    limits.bytes = number_of(arguments.one("max-bytes"), {1, most_bytes}, limits.bytes);
    limits.nodes = number_of(arguments.one("max-nodes"), {1, most_nodes}, limits.nodes);
    return limits;
}

std::vector<Layer> read_layers(const std::vector<std::string>& names, const Arguments& arguments,
                               const Surroundings& surroundings, Findings& findings) {
    Reading reading(limits_of(arguments), surroundings, findings);
    if (names.empty()) return {builtin_layer()};
    std::vector<Layer> layers;
    until_full([&] {
        for (const auto& name : names)
            if (!reading.is_done()) layers.push_back(reading.layer(name));
        for (const auto& layer : layers)
            if (auto finding = mistaken(layer)) findings.push_back(std::move(*finding));
    });
    // What has none extends the shipped one, without saying so.
    if (findings.empty() && !has_title(layers.front())) layers.insert(layers.begin(), builtin_layer());
    return layers;
}

std::string read_beside(std::string_view document, std::string_view path) {
    if (document == input_name) throw Failure(Exit::data, "is named in standard input, which has no folder");
    const auto folder = document.substr(0, document.rfind('/') + 1);
    return system::read_file(std::string(folder).append(path), most_image_bytes);
}

Loaded load_library(const Arguments& arguments, const Surroundings& surroundings) {
    std::vector<std::string> names;
    for (const auto& said : arguments.all("library")) {
        if (said.word.empty()) refuse(said, "an empty value", "name a file or folder");
        if (said.word != "builtin") check_named_file(said);
        names.push_back(said.word);
    }
    if (names.empty()) {
        limits_of(arguments);  // a wrong one is told all the same
        return {{}, builtin_library()};
    }
    Findings findings;
    auto layers = read_layers(names, arguments, surroundings, findings);
    if (!findings.empty()) throw Failure(Exit::data, std::move(findings));
    auto library = decode_library(layers, findings, read_beside);
    if (!findings.empty()) throw Failure(Exit::data, std::move(findings));
    return {std::move(layers), std::move(library)};
}

}  // namespace valgus::cli
