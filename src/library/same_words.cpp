// What people type for a word of the library.
#include "valgus/library/library.hpp"

namespace valgus {

namespace {

// The next sign that counts: a letter in lower case, or a hyphen for all that parts words; 0 at the end.
char next_sign(std::string_view& word) {
    const auto parts = [](char c) { return c == ' ' || c == '-' || c == '_'; };
    if (word.empty()) return 0;
    const char c = word.front();
    word.remove_prefix(1);
    if (!parts(c)) return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    while (!word.empty() && parts(word.front())) word.remove_prefix(1);
    return word.empty() ? 0 : '-';
}

std::string_view without_blanks_before(std::string_view word) {
    return word.substr(std::min(word.find_first_not_of(" -_"), word.size()));
}

}  // namespace

bool same_words(std::string_view said, std::string_view known) {
    said = without_blanks_before(said);
    known = without_blanks_before(known);
    if (said.empty()) return false;
    while (true) {
        const char a = next_sign(said), b = next_sign(known);
        if (a != b) return false;
        if (a == 0) return true;
    }
}

}  // namespace valgus
