#include "library/warn_of_losses.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "support/wording.hpp"
#include "valgus/document/record.hpp"

namespace valgus {

namespace {

using support::quoted;

constexpr std::size_t most_quoted = 60;  // characters of a text that is lost
constexpr auto list_remedy = "a list is replaced whole: write it here too, if it still holds";
constexpr auto dose_remedy = "a dose is replaced whole: write it here too, if it still holds";

// What holds, and what it lies over.
struct Overridden {
    Value now, before;
};

std::optional<Overridden> overridden(const Mappings& mappings, std::string_view key) {
    std::optional<Value> now;
    for (const auto mapping : mappings)  // the newest first
        if (const auto value = mapping.find(key)) {
            if (now) return Overridden{*now, *value};
            now = value;
        }
    return std::nullopt;
}

std::vector<std::string_view> items_of(Value list) {
    if (list.kind() == Kind::scalar) return {list.text()};
    std::vector<std::string_view> items;
    if (list.kind() == Kind::sequence)
        for (const auto item : list.children())
            if (item.kind() == Kind::scalar) items.push_back(item.text());
    return items;
}

std::string beginning_of(std::string_view text) {
    if (text.size() <= most_quoted) return quoted(text);
    const auto blank = text.substr(0, most_quoted).rfind(' ');
    return quoted(std::string(text.substr(0, blank == text.npos ? 0 : blank)) + " …");
}

void warn_of_lost_items(const Mappings& mappings, std::string_view key, Findings& warnings) {
    const auto lists = overridden(mappings, key);
    if (!lists) return;
    const auto kept = items_of(lists->now);
    for (const auto item : items_of(lists->before))
        if (std::find(kept.begin(), kept.end(), item) == kept.end())
            warnings.push_back(lists->now.finding(quoted(key) + " takes away " + beginning_of(item), list_remedy));
}

void warn_of_lost_dose(const Mappings& mappings, Findings& warnings) {
    const auto doses = overridden(mappings, "dose");
    if (!doses || doses->now.kind() != Kind::mapping || doses->before.kind() != Kind::mapping) return;
    const bool is_counted_still = doses->now.find("reps") && doses->before.find("reps");
    for (const std::string_view key : {"hold", "tempo"})
        if (is_counted_still && doses->before.find(key) && !doses->now.find(key))
            warnings.push_back(doses->now.finding("'dose' takes away " + quoted(key), dose_remedy));
}

// Sooner or later the plan goes on to a stage, and its dose is that of the earlier layer.
void warn_of_stages_doses(const Mappings& mappings, Findings& warnings) {
    const auto doses = overridden(mappings, "dose");
    const auto stages = mappings.front().find("progressions") ? std::nullopt : find(mappings, "progressions");
    if (!doses || !stages || stages->kind() != Kind::sequence) return;
    bool any = false;
    for (const auto stage : stages->children()) any = any || stage.find("dose");
    if (any)
        warnings.push_back(doses->now.finding("'dose' is not that of its stages, which have their own",
                                              "write 'progressions' here too, or hold it at its first stage"));
}

// When a variant holds, as it is told: "over-60, unsteady", "stairs, structural".
std::string holds_for(Value variant) {
    std::vector<std::string> words;
    for (const auto* key : {"conditions", "positions", "causes", "sides"})
        if (const auto list = variant.find(key))
            for (const auto item : items_of(*list)) words.emplace_back(item);
    return support::join(words, ", ");
}

std::optional<Value> variant_for(Value variants, std::string_view whom) {
    for (const auto variant : variants.children())
        if (holds_for(variant) == whom) return variant;
    return std::nullopt;
}

void warn_of_lost_variants(const Mappings& mappings, Findings& warnings) {
    const auto lists = overridden(mappings, "variants");
    if (!lists || lists->now.kind() != Kind::sequence || lists->before.kind() != Kind::sequence) return;
    for (const auto before : lists->before.children()) {
        const auto whom = holds_for(before);
        const auto now = variant_for(lists->now, whom);
        if (!now) {
            warnings.push_back(lists->now.finding("'variants' takes away the one for " + whom, list_remedy));
            continue;
        }
        for_each_pair(before, [&](Value key, Value) {
            if (!now->find(key.text()))
                warnings.push_back(now->finding(
                    "'variants' takes away " + quoted(key.text()) + " of the one for " + whom, list_remedy));
        });
        warn_of_lost_items({*now, before}, "cautions", warnings);
    }
}

// Who has a variant with cautions of its own does not get those of the exercise.
void warn_of_unread_cautions(const Mappings& mappings, Findings& warnings) {
    const auto cautions = overridden(mappings, "cautions");
    const auto variants = mappings.front().find("variants") ? std::nullopt : find(mappings, "variants");
    if (!cautions || !variants || variants->kind() != Kind::sequence) return;
    std::vector<std::string> others;
    for (const auto variant : variants->children())
        if (const auto whom = holds_for(variant); variant.find("cautions") && !whom.empty()) others.push_back(whom);
    if (!others.empty())
        warnings.push_back(cautions->now.finding(
            "'cautions' is not read by whom a variant has its own for: " + support::join(others, "; "),
            "write the variants here too, with what these should know"));
}

}  // namespace

void warn_of_losses(std::string_view section, const Mappings& mappings, Findings& warnings) {
    if (section == Exercise::section) {
        for (const auto* key : {"cautions", "not_for"}) warn_of_lost_items(mappings, key, warnings);
        warn_of_lost_dose(mappings, warnings);
        warn_of_stages_doses(mappings, warnings);
        warn_of_lost_variants(mappings, warnings);
        warn_of_unread_cautions(mappings, warnings);
    }
    if (section == Condition::section)
        for (const auto* key : {"rules_out", "rules_out_phases", "rules_out_positions"})
            warn_of_lost_items(mappings, key, warnings);
}

}  // namespace valgus
