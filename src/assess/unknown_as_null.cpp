// YAML cannot begin a word with a question mark, and people who do not know write just that.
#include <string>

#include "valgus/stages/assessed.hpp"

namespace valgus {

namespace {

bool ends_value(char c) { return c == '\n' || c == '\r' || c == ',' || c == ']' || c == '}' || c == ' ' || c == '\t'; }

}  // namespace

std::string unknown_as_null(std::string text) {
    char quote = '\0', before = '\n';  // before: what stood last that is no blank
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quote != '\0') {
            if (c == quote) quote = '\0';
        } else if ((c == '"' || c == '\'') &&
                   (before == ':' || before == ',' || before == '[' || before == '{' || before == '-')) {
            quote = c;
        } else if (c == '#' && (i == 0 || text[i - 1] == ' ' || text[i - 1] == '\n')) {
            i = std::min(text.find('\n', i), text.size() - 1);
        } else if (c == '?' && (before == ':' || before == ',' || before == '[' || before == '-') &&
                   (i + 1 == text.size() || ends_value(text[i + 1]))) {
            text[i] = '~';
        }
        if (c != ' ' && c != '\t') before = text[i];
    }
    return text;
}

}  // namespace valgus
