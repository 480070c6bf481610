// Build tool: turns the shipped library into C++ constants, so that the program reads, decodes and checks nothing of
// it: its documents, for those who lay a library of their own over it, and all of it decoded. usage: valgus_embed
// OUTPUT.cpp FILE.yaml…   Fails with the findings if the library has any.
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "constants.hpp"
#include "support/findings.hpp"

namespace {

using namespace valgus;

// As it stands in a literal. Octal escapes have three digits, so that they end before a digit that follows.
std::string escaped(char c) {
    if (c == '"' || c == '\\') return {'\\', c};
    if (c >= ' ' && c <= '~') return {c};
    const auto byte = static_cast<unsigned char>(c);
    const auto digit = [byte](int shift) { return static_cast<char>('0' + ((byte >> shift) & 7)); };
    return {'\\', digit(6), digit(3), digit(0)};
}

// Chunks, since compilers limit the length of one literal.
std::string literal(std::string_view text) {
    constexpr std::size_t chunk = 1000;
    std::string out;
    for (std::size_t begin = 0; begin < text.size(); begin += chunk) {
        out += "\n    \"";
        for (const char c : text.substr(begin, chunk)) out += escaped(c);
        out += '"';
    }
    return out.empty() ? "\"\"" : out;
}

std::string node_text(const Node& node) {
    std::string out = "    {static_cast<Kind>(" + std::to_string(static_cast<int>(node.kind)) + "), ";
    out += node.quoted ? "true, false" : "false, false";  // no text is cut
    for (const auto number : {node.line, node.column, node.text_begin, node.text_size, node.end})
        out += ", " + std::to_string(number);
    return out + "},\n";
}

std::string constant(const Document& document, std::size_t number) {
    const auto n = std::to_string(number);
    std::string out = "constexpr std::string_view text_" + n + "(" + literal(document.text) + ", " +
                      std::to_string(document.text.size()) + ");\nconstexpr Node nodes_" + n + "[] = {\n";
    for (const auto& node : document.nodes) out += node_text(node);
    return out + "};\nconstexpr Document document_" + n + "{\"" + std::string(document.file) + "\", text_" + n +
           ", nodes_" + n + ", \"\"};\n\n";
}

std::string file_name(std::string_view path) { return std::string(path.substr(path.rfind('/') + 1)); }

std::string bytes_of(const char* path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

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
    Library library;
    if (findings.empty()) {
        library = decode_library({&layer, 1}, findings);
        if (findings.empty()) findings = check_geometry({&layer, 1}, library);
    }
    for (const auto& finding : findings) std::cerr << support::describe(finding) << '\n';
    if (argc < 3 || !findings.empty()) return 1;

    std::string out =
        "// Made by valgus_embed from routines/; not to be edited.\n#include \"valgus/library/library.hpp\"\n\n"
        "// A document is one literal. The standard asks compilers for 65536 characters; both of ours take any "
        "length.\n"
        "#pragma GCC diagnostic ignored \"-Woverlength-strings\"\n\n"
        "namespace valgus {\n\nnamespace {\n\n";
    std::string list;
    for (std::size_t i = 0; i < layer.size(); ++i) {
        auto document = *layer[i];
        const auto name = file_name(document.file);
        const auto shown = "builtin/" + name;
        document.file = shown;
        out += constant(document, i);
        list +=
            "        std::shared_ptr<const Document>(std::shared_ptr<void>(), &document_" + std::to_string(i) + "),\n";
    }
    out += Constants(layer).shelf(library);
    out += "}  // namespace\n\nLayer builtin_layer() {\n    return {\n" + list +
           "    };\n}\n\nLibrary builtin_library() { return {shelf, {}}; }\n\n}  // namespace valgus\n";
    // An older file stays if it says the same: then Ninja compiles nothing that depends on it.
    if (bytes_of(argv[1]) == out) return 0;
    return std::ofstream(argv[1], std::ios::binary) << out << std::flush ? 0 : 1;
}
