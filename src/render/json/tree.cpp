#include "render/json/writer.hpp"
#include "valgus/stages/json.hpp"

namespace valgus {

namespace {

using render::JsonWriter;

void write_tree(JsonWriter& json, const Json& tree);

struct TreeWriter {
    JsonWriter& json;

    void operator()(std::nullptr_t /*null*/) const { json.null(); }
    void operator()(bool truth) const { json.value(truth); }
    void operator()(std::int64_t number) const { json.value(number); }
    void operator()(const std::string& text) const { json.value(std::string_view(text)); }
    void operator()(const Json::Array& items) const {
        json.array([&] {
            for (const auto& item : items) write_tree(json, item);
        });
    }
    void operator()(const Json::Object& fields) const {
        json.object([&] {
            for (const auto& field : fields) write_tree(json.key(field.key), field.value);
        });
    }
};

void write_tree(JsonWriter& json, const Json& tree) { std::visit(TreeWriter{json}, tree.value); }

}  // namespace

void write_json(const Json& json, const Sink& sink) {
    JsonWriter writer(render::JsonLayout::indented, sink);
    write_tree(writer, json);
    writer.finish();
}

}  // namespace valgus
