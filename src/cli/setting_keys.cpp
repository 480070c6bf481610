// The names of options elsewhere than on the command line, and their values in pieces.
#include <algorithm>

#include "cli/settings.hpp"

namespace valgus::cli {

void Wish::put(const std::vector<Said>& values, Wishes& into) const {
    if (values.empty() && several_ == nullptr) return;
    if (one_ != nullptr) into.*one_ = values.front();
    if (several_ != nullptr) into.*several_ = values;
    if (switch_ != nullptr) into.*switch_ = values.front().word != off;
}

std::string environment_name(const Option& option) {
    std::string name = "VALGUS_";
    for (const char c : option.name)
        name += c == '-' ? '_' : static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
    return name;
}

std::vector<const Option*> file_options() {
    std::vector<const Option*> all;
    for (const auto* group : config_command.groups)
        for (const auto& option : group->options)
            if (option.elsewhere != Elsewhere::nowhere) all.push_back(&option);
    return all;
}

const Option* option_of(std::string_view key) {
    for (const auto* option : file_options())
        if (option->name == key || key_of(*option) == key) return option;
    return nullptr;
}

std::string_view key_of(const Option& option) { return option.name == "condition" ? "conditions" : option.name; }

std::vector<Said> split(std::string_view value, char at, const Said& as) {
    std::vector<Said> items;
    for (std::size_t begin = 0; begin <= value.size();) {
        const auto end = std::min(value.find(at, begin), value.size());
        auto word = value.substr(begin, end - begin);
        while (word.starts_with(' ')) word.remove_prefix(1);
        while (word.ends_with(' ')) word.remove_suffix(1);
        items.push_back(as);
        items.back().word = word;
        begin = end + 1;
    }
    return items;
}

std::vector<Said> said(const Option& option, const std::vector<std::string>& values, const Said& as) {
    if (option.elsewhere != Elsewhere::nowhere && values.size() == 1 && values.front() == by_default) return {};
    std::vector<Said> all;
    for (const auto& value : values) {
        if (option.takes == Takes::list) {
            for (auto& item : split(value, ',', as)) all.push_back(std::move(item));
        } else {
            all.push_back(as);
            all.back().word = value;
        }
    }
    return all;
}

}  // namespace valgus::cli
