#include "valgus/stages/written.hpp"

#include <algorithm>

#include "library/overlay.hpp"
#include "library/sections.hpp"
#include "support/text.hpp"

namespace valgus {

namespace {

void add_fields(WrittenRecord& record, const Mappings& mappings) {
    // The oldest layer says the order, the newest the value.
    const std::vector<Value> oldest_first(mappings.rbegin(), mappings.rend());
    for (const auto layer : oldest_first)
        for_each_pair(layer, [&](Value key, Value value) {
            if (key.text() == "replace") return;
            const auto has_key = [&](const auto& field) { return field.first == key.text(); };
            const auto at = std::find_if(record.fields.begin(), record.fields.end(), has_key);
            if (at == record.fields.end())
                record.fields.emplace_back(key.text(), value);
            else
                at->second = value;
        });
}

std::string_view text_of(const WrittenRecord& record, std::string_view key) {
    for (const auto& [name, value] : record.fields)
        if (name == key && value.kind() == Kind::scalar) return value.text();
    return {};
}

// As it is searched: in small letters, without accents.
std::string folded(std::string_view text) {
    auto plain = support::to_ascii(text);
    for (auto& c : plain)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return plain;
}

struct SearchedText {
    std::string_view key, text;
    std::string folded;
};

// Words for people, not the numbers and places of figures.
void add_texts(std::string_view key, Value value, std::vector<SearchedText>& into) {
    constexpr std::string_view not_searched[] = {"figure", "flesh", "faces"};
    if (std::find(std::begin(not_searched), std::end(not_searched), key) != std::end(not_searched)) return;
    switch (value.kind()) {
        case Kind::null:
            return;
        case Kind::scalar:
            into.push_back({key, value.text(), folded(value.text())});
            return;
        case Kind::sequence:
            for (const auto item : value.children()) add_texts(key, item, into);
            return;
        case Kind::mapping:
            for_each_pair(value, [&](Value inner, Value held) { add_texts(inner.text(), held, into); });
            return;
    }
}

std::size_t words_in(const SearchedText& text, const std::vector<std::string>& words) {
    return static_cast<std::size_t>(std::count_if(words.begin(), words.end(), [&](const std::string& word) {
        return text.folded.find(word) != std::string::npos;
    }));
}

}  // namespace

std::vector<WrittenRecord> written_records(std::span<const Layer> layers) {
    Findings none;
    Overlaid overlaid;
    until_full([&] { overlaid = overlay_layers(layers, section_names(), none); });
    std::vector<WrittenRecord> records;
    Shelf shelf;
    for_each_section(shelf, [&]<class T>(const List<T>&) {
        const auto found = overlaid.sections.find(T::section);
        if (found == overlaid.sections.end()) return;
        for (const auto& mappings : found->second.records) {
            WrittenRecord record{
                .section = T::section, .noun = T::noun, .id = {}, .name = {}, .fields = {}, .not_for = {}};
            add_fields(record, mappings);
            record.id = text_of(record, "id");
            record.name = record.id;
            for (const std::string_view key : {"title", "label", "name"})
                if (const auto text = text_of(record, key); !text.empty()) record.name = text;
            records.push_back(std::move(record));
        }
    });
    return records;
}

std::vector<Hit> find_words(const std::vector<WrittenRecord>& records, const std::vector<std::string>& words) {
    std::vector<std::string> sought;
    for (const auto& word : words) sought.push_back(folded(word));
    std::vector<Hit> hits;
    for (const auto& record : records) {
        std::vector<SearchedText> texts;
        for (const auto& [key, value] : record.fields) add_texts(key, value, texts);
        const bool has_all = std::all_of(sought.begin(), sought.end(), [&](const std::string& word) {
            return std::any_of(texts.begin(), texts.end(),
                               [&](const SearchedText& text) { return text.folded.find(word) != std::string::npos; });
        });
        if (!has_all || texts.empty()) continue;
        const auto best = std::max_element(texts.begin(), texts.end(), [&](const auto& a, const auto& b) {
            return words_in(a, sought) < words_in(b, sought);
        });
        hits.push_back({&record, std::string(best->key), std::string(best->text)});
    }
    return hits;
}

}  // namespace valgus
