// Build tool: turns the shipped library's YAML into a C++ constant, so that the program needs no YAML at start-up.
// usage: valgus_embed OUTPUT.cpp FILE.yaml…   Fails with the findings if the library has any.
#include <fmt/format.h>

#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "support/findings.hpp"
#include "valgus/library.hpp"

namespace {

using namespace valgus;

// Chunks, since compilers limit the length of one literal.
std::string literal(std::string_view text) {
    constexpr std::size_t chunk = 1000;
    std::string out;
    for (std::size_t begin = 0; begin < text.size(); begin += chunk) {
        out += "\n    \"";
        for (const char c : text.substr(begin, chunk)) out += fmt::format("\\{:03o}", static_cast<unsigned char>(c));
        out += '"';
    }
    return out.empty() ? "\"\"" : out;
}

std::string constant(const Document& document, std::size_t number) {
    std::string nodes;
    for (const auto& node : document.nodes)
        nodes += fmt::format("    {{static_cast<Kind>({}), {}, {}, {}, {}, {}, {}}},\n", static_cast<int>(node.kind),
                             node.quoted, node.line, node.column, node.text_begin, node.text_size, node.end);
    return fmt::format(
        "constexpr std::string_view text_{0}({1}, {2});\nconstexpr Node nodes_{0}[] = {{\n{3}}};\n"
        "constexpr Document document_{0}{{\"{4}\", text_{0}, nodes_{0}, \"\"}};\n\n",
        number, literal(document.text), document.text.size(), nodes, document.file);
}

std::string file_name(std::string_view path) { return std::string(path.substr(path.rfind('/') + 1)); }

}  // namespace

int main(int argc, char** argv) {
    Layer layer;
    Findings findings;
    for (int i = 2; i < argc; ++i) {
        std::ifstream in(argv[i], std::ios::binary);
        std::string bytes{std::istreambuf_iterator<char>(in), {}};
        if (!in) {
            std::cerr << argv[i] << ": cannot be read\n";
            return 1;
        }
        if (auto document = parse_yaml({argv[i], std::move(bytes)}, {}, findings)) layer.push_back(document);
    }
    if (findings.empty()) {
        const auto library = decode_library({&layer, 1}, findings);
        if (findings.empty()) findings = check_geometry({&layer, 1}, library);
    }
    for (const auto& finding : findings) std::cerr << support::describe(finding) << '\n';
    if (argc < 3 || !findings.empty()) return 1;

    std::string out =
        "// Made by valgus_embed from routines/; not to be edited.\n#include \"valgus/library.hpp\"\n\n"
        "namespace valgus {\n\nnamespace {\n\n";
    std::string list;
    for (std::size_t i = 0; i < layer.size(); ++i) {
        auto document = *layer[i];
        const auto name = file_name(document.file);
        const auto shown = "builtin/" + name;
        document.file = shown;
        out += constant(document, i);
        list += fmt::format("        std::shared_ptr<const Document>(std::shared_ptr<void>(), &document_{}),\n", i);
    }
    out +=
        "}  // namespace\n\nLayer builtin_layer() {\n    return {\n" + list + "    };\n}\n\n}  // namespace valgus\n";
    std::ofstream(argv[1], std::ios::binary) << out;
    return 0;
}
