#include "render/words.hpp"

#include <algorithm>

#include "support/text.hpp"

namespace valgus::render {

std::string in_words(std::string_view id) {
    std::string words(id);
    std::replace(words.begin(), words.end(), '-', ' ');
    return words;
}

std::string capitalized(std::string_view text) {
    std::string result(text);
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
        result.front() = static_cast<char>(text.front() - 'a' + 'A');
    return result;
}

std::string sentence(std::string_view text) {
    auto result = capitalized(text);
    const bool is_open = !result.empty() && std::string_view(".?!").find(result.back()) == std::string_view::npos;
    return is_open ? result + '.' : result;
}

std::string citation(std::string_view title, std::string_view authors, std::optional<int> year,
                     std::string_view address) {
    std::string origin(authors);
    if (year) origin += (origin.empty() ? "" : ", ") + std::to_string(*year);
    auto text = sentence(title);
    if (!origin.empty()) text += ' ' + sentence(origin);
    if (!address.empty()) text.append(" ").append(address);
    return text;
}

std::vector<ProsePart> prose_parts(std::string_view text) {
    std::vector<ProsePart> parts;
    while (!text.empty()) {
        const auto line = support::take_line(text);
        if (line.empty())
            parts.push_back({ProsePart::gap, line});
        else if (line.starts_with("- "))
            parts.push_back({ProsePart::item, line.substr(2)});
        else
            parts.push_back({ProsePart::paragraph, line});
    }
    return parts;
}

}  // namespace valgus::render
