#include "library/check_ambiguous.hpp"

#include "support/wording.hpp"
#include "valgus/document/record.hpp"

namespace valgus {

namespace {

using support::quoted;

// A word that names a record is taken for that: nobody is asked what it means.
template <class T>
void check_meant(const Library& library, const Ambiguity& word, const RefList<T>& meant, std::string_view key,
                 const Mappings& mappings, Findings& findings) {
    if (meant.empty()) return;
    const auto place = find(mappings, key).value_or(mappings.front());
    if (meant.size() == 1)
        findings.push_back(place.finding(quoted(word.id) + " means one " + std::string(T::noun),
                                         "make it an alias of " + quoted(library[meant[0]].id) + ", or name two"));
    auto said = word.id;
    auto taken = find<T>(library, said);
    for (std::size_t i = 0; !taken && i < word.aliases.size(); ++i) taken = find<T>(library, said = word.aliases[i]);
    if (taken)
        findings.push_back(place.finding(quoted(said) + " is a word of " + quoted(library[*taken].id),
                                         "it means that, and nothing is asked; take the word out here or there"));
}

}  // namespace

void check_ambiguous(const Library& library, const Overlaid& overlaid, Findings& findings) {
    const auto section = overlaid.sections.find(Ambiguity::section);
    if (section == overlaid.sections.end()) return;
    for (std::size_t i = 0; i < library.ambiguous.size(); ++i) {
        const auto& word = library.ambiguous[i];
        const auto& mappings = section->second.records[i];
        check_meant(library, word, word.joints, "joints", mappings, findings);
        check_meant(library, word, word.positions, "positions", mappings, findings);
        check_meant(library, word, word.conditions, "conditions", mappings, findings);
        if (word.joints.empty() && word.positions.empty() && word.conditions.empty())
            findings.push_back(mappings.front().finding(quoted(word.id) + " names nothing that it may be",
                                                        "give it joints, positions or conditions, two or more"));
    }
}

}  // namespace valgus
