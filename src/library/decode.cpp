#include <algorithm>
#include <iterator>

#include "library/assessment_fields.hpp"
#include "library/check.hpp"
#include "library/figure_like.hpp"
#include "library/images.hpp"
#include "library/overlay.hpp"
#include "library/protocol_fields.hpp"
#include "library/reference.hpp"
#include "library/safety.hpp"
#include "library/sections.hpp"
#include "support/nearest.hpp"
#include "support/numbers.hpp"
#include "support/wording.hpp"

namespace valgus {

namespace {

std::size_t layer_of(std::span<const Layer> layers, Value value) {
    const auto has_it = [&](const Layer& layer) {
        return std::any_of(layer.begin(), layer.end(),
                           [&](const auto& each) { return each.get() == &value.document(); });
    };
    return static_cast<std::size_t>(std::find_if(layers.begin(), layers.end(), has_it) - layers.begin());
}

// A record that a layer after that of the alias brings by this very id: who wrote that alias could not know of it.
bool is_beaten(std::span<const Layer> layers, const Section& section, Value alias) {
    const auto found = section.by_id.find(alias.text());
    if (found == section.by_id.end()) return false;
    return layer_of(layers, section.records[found->second].back()) > layer_of(layers, alias);
}

void add_aliases(std::span<const Layer> layers, Symbols& symbols, const std::string_view section,
                 const Section& records, std::uint32_t index, Findings& findings) {
    const auto aliases = find(records.records[index], "aliases");
    if (!aliases) return;
    const auto add = [&](Value alias) {
        if (alias.kind() == Kind::scalar && !symbols.add_alias(section, alias.text(), index) &&
            !is_beaten(layers, records, alias))
            findings.push_back(
                alias.finding("the alias " + support::quoted(alias.text()) + " is taken",
                              "it already names a record of " + support::quoted(section) + "; choose another"));
    };
    if (aliases->kind() != Kind::sequence) return add(*aliases);
    for (const auto alias : aliases->children()) add(alias);
}

// All ids before any alias, so that an alias never hides an id.
Symbols collect_symbols(std::span<const Layer> layers, const Overlaid& overlaid, Findings& findings) {
    Symbols symbols;
    for (const auto& [name, section] : overlaid.sections)
        for (const auto& mappings : section.records) symbols.add_id(name, mappings.front().find("id")->text());
    for (const auto& [name, section] : overlaid.sections)
        for (std::size_t i = 0; i < section.records.size(); ++i)
            add_aliases(layers, symbols, name, section, static_cast<std::uint32_t>(i), findings);
    return symbols;
}

// BCP 47 as far as it can be seen: a language of two or three letters, and parts of one to eight letters or digits.
bool is_language_tag(std::string_view tag) {
    const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    for (bool first = true;; first = false) {
        const auto part = tag.substr(0, tag.find('-'));
        const bool sound = std::all_of(part.begin(), part.end(),
                                       [&](char c) { return is_letter(c) || (!first && support::is_digit(c)); });
        if (!sound || part.size() < (first ? 2 : 1) || part.size() > (first ? 3 : 8)) return false;
        if (part.size() == tag.size()) return true;
        tag.remove_prefix(part.size() + 1);
    }
}

void check_language(std::span<const Value> mappings, const Language& language, Findings& findings) {
    const auto said = find(mappings, "language");
    if (said && said->kind() == Kind::scalar && !language.tag.empty() && !is_language_tag(language.tag))
        findings.push_back(said->finding(support::quoted(language.tag) + " is no tag of a language",
                                         "write one like en, ar or pt-BR"));
}

// What a decoded library keeps.
struct Room {
    std::vector<std::shared_ptr<const Document>> documents;
    Arena lists;
    ImageBytes images;
};

// Ends early with TooManyFindings.
// Whoever means to change a record and mistypes its id would only hear what all is missing.
void hint_at_known(std::span<const Layer> layers, const Section& section, const Mappings& record, std::size_t before,
                   Findings& findings) {
    if (findings.size() == before || record.size() > 1 || layer_of(layers, record.front()) == 0) return;
    const auto id = record.front().find("id");
    std::vector<std::string_view> known;
    for (const auto& [other, index] : section.by_id)
        if (id && other != id->text()) known.push_back(other);
    const auto near = id ? support::nearest(id->text(), known) : std::nullopt;
    if (!near) return;
    const auto place = record.front().finding({}, {});
    Finding* first = nullptr;  // of those that are missing, as they will be told
    for (auto it = findings.begin() + static_cast<std::ptrdiff_t>(before); it != findings.end(); ++it) {
        const bool is_missing = it->what.ends_with("' is missing") && it->line == place.line &&
                                it->column == place.column && it->file == place.file;
        if (is_missing && (first == nullptr || it->what < first->what)) first = &*it;
    }
    if (first == nullptr) return;
    first->remedy = "did you mean " + support::quoted(*near) + ", which is there? else " + first->remedy;
}

void decode(Room& room, std::span<const Layer> layers, Library& library, const ReadBeside& read_beside,
            Findings& findings) {
    auto overlaid = overlay_layers(layers, section_names(), findings);
    const auto symbols = collect_symbols(layers, overlaid, findings);
    Reader reader{symbols, findings, room.lists};

    if (!overlaid.library.empty()) {
        Identity identity;
        read_record(reader, overlaid.library, identity);
        library.id = identity.id;
        library.title = identity.title;
        library.language = identity.language;
        check_language(overlaid.library, library.language, findings);
    }
    if (!overlaid.defaults.empty()) read_record(reader, overlaid.defaults, library.defaults);
    if (!overlaid.body.empty()) read_record(reader, overlaid.body, library.body);
    if (library.body.not_clean.empty()) library.body.not_clean = library.body.collapse;
    std::span<Exercise> exercises;
    std::span<SelfTest> tests;
    std::vector<bool> sound;  // by exercise: nothing is wrong in the record itself
    for_each_section(library, [&]<class T>(List<T>& records) {
        const auto& mappings_of = overlaid.sections[T::section].records;
        T* const items = reader.room<T>(mappings_of.size());
        for (const auto& mappings : mappings_of) {
            const auto before = findings.size();
            auto& record = *new (items + records.size()) T();
            records = {items, records.size() + 1};
            read_record(reader, mappings, record);
            hint_at_known(layers, overlaid.sections[T::section], mappings, before, findings);
            if constexpr (std::is_same_v<T, Exercise>) sound.push_back(findings.size() == before);
        }
        if constexpr (std::is_same_v<T, Exercise>) exercises = {items, records.size()};
        if constexpr (std::is_same_v<T, SelfTest>) tests = {items, records.size()};
    });
    const auto& records = overlaid.sections[Exercise::section].records;
    share_figures(reader, exercises, records);
    share_figures(reader, tests, overlaid.sections[SelfTest::section].records, exercises, records);
    if (read_beside) read_images(read_beside, room.images, exercises, records, findings);
    check_library(library, room.documents, overlaid, sound, findings);
    if (library.safety.empty()) add_general_safety(reader, library);
}

// What changes of an exercise lies over it: every field of the table, each replaced whole.
template <auto Part, auto Member>
void lay(const Row<Part, Member>& /*row*/, Instruction& under, const Instruction& over) {
    if (over.*Member) under.*Member = over.*Member;
}

}  // namespace

template <class T>
std::vector<FieldInfo> field_infos() {
    const auto infos = of_rows<T>([](const FieldInfo& info) { return info; });
    return {infos.begin(), infos.end()};
}

Library decode_library(std::span<const Layer> layers, Findings& findings, const ReadBeside& read_beside) {
    const auto room = std::make_shared<Room>();
    for (const auto& layer : layers)
        std::copy_if(layer.begin(), layer.end(), std::back_inserter(room->documents),
                     [](const auto& document) { return document != nullptr; });
    Library library{{}, room};
    until_full([&] { decode(*room, layers, library, read_beside, findings); });
    sort_by_place(findings);
    return library;
}

Instruction overlay(Instruction base, const Instruction& over) {
    constexpr auto rows = fields::instruction<Exercise, &Exercise::base>(Presence::optional);
    std::apply([&](const auto&... row) { (lay(row, base, over), ...); }, rows);
    return base;
}

Instruction way_at(const Exercise& exercise, int stage) {
    auto way = exercise.base;
    for (int i = 2; i <= stage; ++i) way = overlay(way, exercise.stage(i).changes);
    return way;
}

// The tables stand in this file alone: they are slow to compile.
template std::vector<FieldInfo> field_infos<Identity>();
template std::vector<FieldInfo> field_infos<Defaults>();
template std::vector<FieldInfo> field_infos<Complaint>();
template std::vector<FieldInfo> field_infos<Bend>();
template std::vector<FieldInfo> field_infos<Purposes>();
template std::vector<FieldInfo> field_infos<Joint>();
template std::vector<FieldInfo> field_infos<Position>();
template std::vector<FieldInfo> field_infos<Equipment>();
template std::vector<FieldInfo> field_infos<Muscle>();
template std::vector<FieldInfo> field_infos<Ball>();
template std::vector<FieldInfo> field_infos<Facing>();
template std::vector<FieldInfo> field_infos<Fault>();
template std::vector<FieldInfo> field_infos<Skill>();
template std::vector<FieldInfo> field_infos<Ambiguity>();
template std::vector<FieldInfo> field_infos<Condition>();
template std::vector<FieldInfo> field_infos<Exercise>();
template std::vector<FieldInfo> field_infos<Protocol>();
template std::vector<FieldInfo> field_infos<ProtocolPart>();
template std::vector<FieldInfo> field_infos<Remark>();
template std::vector<FieldInfo> field_infos<SelfTest>();
template std::vector<FieldInfo> field_infos<Habit>();
template std::vector<FieldInfo> field_infos<Safety>();
template std::vector<FieldInfo> field_infos<Activity>();
template std::vector<FieldInfo> field_infos<Topic>();
template std::vector<FieldInfo> field_infos<QuestionBlock>();
template std::vector<FieldInfo> field_infos<Question>();
template std::vector<FieldInfo> field_infos<QuestionPart>();
template std::vector<FieldInfo> field_infos<AnswerOption>();
template std::vector<FieldInfo> field_infos<Criterion>();
template std::vector<FieldInfo> field_infos<Fact>();
template std::vector<FieldInfo> field_infos<Clue>();
template std::vector<FieldInfo> field_infos<Rule>();
template std::vector<FieldInfo> field_infos<Source>();
template std::vector<FieldInfo> field_infos<Dose>();
template std::vector<FieldInfo> field_infos<Variant>();
template std::vector<FieldInfo> field_infos<Occasion>();
template std::vector<FieldInfo> field_infos<Stage>();
template std::vector<FieldInfo> field_infos<Figure>();
template std::vector<FieldInfo> field_infos<Camera>();
template std::vector<FieldInfo> field_infos<Prop>();
template std::vector<FieldInfo> field_infos<Pose>();
template std::vector<FieldInfo> field_infos<Anchors>();
template std::vector<FieldInfo> field_infos<PelvisAngles>();
template std::vector<FieldInfo> field_infos<SpineAngles>();
template std::vector<FieldInfo> field_infos<LegAngles>();
template std::vector<FieldInfo> field_infos<ArmAngles>();

}  // namespace valgus
