// Images that lie beside a library: which are read, and what is wrong with others, with the whole text.
#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "testing.hpp"
#include "valgus/library/library.hpp"

using testing::call;
using testing::exercise;
using testing::vocabulary;
using testing::with_input;

namespace {

namespace fs = std::filesystem;

const std::string png = "\x89PNG\r\n\x1a\n and so on", jpeg = "\xff\xd8\xff and so on";

// A folder of a library with pictures.
class Folder {
public:
    Folder() { fs::create_directories(path_ / "pictures"); }
    ~Folder() { fs::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    void write(const std::string& name, const std::string& bytes) const {
        std::ofstream(path_ / name, std::ios::binary) << bytes;
    }
    std::string path() const { return path_.string(); }

    // What is wrong with these exercises, without the folder's path.
    std::string wrong(const std::vector<std::string>& exercises) const {
        std::string text = "exercises:\n";
        for (const auto& line : exercises) text += line + "\n";
        write("small.yaml", text + std::string(vocabulary));
        auto out = call({"check", path()}).out;
        if (out.starts_with("No findings")) return {};
        for (auto at = out.find(path()); at != std::string::npos; at = out.find(path()))
            out.erase(at, path().size() + 1);
        return out.substr(0, out.rfind('\n', out.size() - 2) + 1);
    }
    std::string wrong(const std::string& name, const std::string& bytes) const {
        write(name, bytes);
        const auto found = wrong({"  - {image: " + name + ", " + exercise("a", "hip", "strengthen").substr(5)});
        return found.substr(0, found.find('\n'));
    }

private:
    fs::path path_ = fs::temp_directory_path() / ("valgus-images-test-" + std::to_string(::getpid()));
};

std::string svg(const std::string& inside) { return "<svg xmlns=\"http://www.w3.org/2000/svg\">" + inside + "</svg>"; }

}  // namespace

TEST_CASE("an image beside the library is read, once for all that name it") {
    int reads = 0;
    const auto read = [&](std::string_view document, std::string_view path) {
        ++reads;
        return std::string(path.ends_with(".png") ? png : jpeg) + std::string(document);
    };
    const std::string text =
        std::string(vocabulary) + "exercises:\n" + exercise("a", "hip", "strengthen", "image: a.png") + "\n" +
        exercise("b", "hip", "strengthen", "image: b.jpg") + "\n" + exercise("c", "hip", "strengthen", "image: a.png") +
        "\n" + exercise("d", "hip", "strengthen") + "\n";
    valgus::Findings findings;
    const std::vector<valgus::Layer> layers{{valgus::parse_yaml({"x/small.yaml", text}, {}, findings)}};
    const auto library = valgus::decode_library(layers, findings, read);
    CHECK(findings.empty());
    CHECK(reads == 2);
    CHECK(library.exercises[0].image_data == png + "x/small.yaml");
    CHECK(library.exercises[1].image_data == jpeg + "x/small.yaml");
    CHECK(library.exercises[2].image_data.data() == library.exercises[0].image_data.data());
    CHECK(library.exercises[3].image_data.empty());
    const auto unread = valgus::decode_library(layers, findings);
    CHECK(findings.empty());
    CHECK(unread.exercises[0].image == "a.png");
    CHECK(unread.exercises[0].image_data.empty());
}

TEST_CASE("an image lies in the folder of the file that names it, and is what its name says") {
    const Folder folder;
    CHECK(folder.wrong("a.png", png) == "");
    CHECK(folder.wrong("pictures/a.jpeg", jpeg) == "");
    CHECK(folder.wrong("a.svg", "\xef\xbb\xbf<?xml version=\"1.0\"?>\n" + svg("<path d=\"M0 0\"/>")) == "");
    CHECK(
        folder.wrong("a.png", jpeg) ==
        "small.yaml:2:13: error: 'a.png' is no PNG image by its first bytes; save it as one, or end its name with what "
        "it is");
    CHECK(folder.wrong("a.jpg", png) ==
          "small.yaml:2:13: error: 'a.jpg' is no JPEG image by its first bytes; save it as one, or end its name with "
          "what it is");
    for (const std::string bytes : {"", "text", "<html></html>", "x<svg></svg>"})
        CHECK(
            folder.wrong("b.svg", bytes) ==
            "small.yaml:2:13: error: 'b.svg' is no SVG image by its first bytes; save it as one, or end its name with "
            "what it is");
    CHECK(
        folder.wrong({"  - {image: none.png, " + exercise("a", "hip", "strengthen").substr(5)}) ==
        "small.yaml:2:13: error: the image 'none.png' cannot be read: No such file or directory; put a file of at most "
        "2000000 bytes beside this one\n");
    CHECK(folder.wrong("large.png", png + std::string(2'000'000 - png.size(), 'x')) == "");
    CHECK(folder.wrong("large.png", png + std::string(2'000'001 - png.size(), 'x')) ==
          "small.yaml:2:13: error: the image 'large.png' has more than 2000000 bytes; put a file of at most 2000000 "
          "bytes beside this one");
    CHECK(call({"plan", "--library", folder.path()}).code == 3);
}

TEST_CASE("an SVG image does nothing and asks for nothing") {
    const Folder folder;
    for (const std::string inside :
         {"<use href=\"#leg\"/>", "<image xlink:href = 'data:image/png;base64,AA'/>", "<path fill=\"url(#red)\"/>",
          "<g fill=\"url('#red')\"/>", "<text>one foot on, one off, href</text>", "<g class=\"onset\"/>",
          "<g data-on=\"1\"/>"})
        CHECK_MESSAGE(folder.wrong("a.svg", svg(inside)) == "", inside);
    for (const std::string inside :
         {"<script>alert(1)</script>", "<SCRIPT/>", "<svg:script/>", "<g onload=\"x()\"/>", "<g\nONCLICK\n=\n'x()'/>",
          "<g x=\"1\"onload=\"x()\"/>", "<g/onload=x()>", "<use href=\"a.svg#leg\"/>", "<image href='https://x.org'/>",
          "<image xlink:href = \"//x.org\"/>", "<use href=\"data:image/svg+xml,x\"/>",
          "<path fill=\"url(https://x.org)\"/>", "<g style=\"fill: url( 'a.svg#x' )\"/>",
          "<style>@import 'x.css';</style>", "<foreignObject/>", "<a href=\"javascript:x()\"/>", "<!ENTITY x 'y'>",
          "<?xml-stylesheet href='#x'?>"})
        CHECK_MESSAGE(folder.wrong("a.svg", svg(inside)) ==
                          "small.yaml:2:13: error: 'a.svg' has scripts, or refers to what is not in it; take out "
                          "scripts, on… attributes, styles and links that lead out of the file",
                      inside);
}

TEST_CASE("all images of a library together are not endless") {
    const Folder folder;
    std::vector<std::string> exercises;
    for (int i = 0; i < 9; ++i) {
        const auto number = std::to_string(i);
        folder.write(number + ".png", png + std::string(1'900'000, 'x'));
        exercises.push_back("  - {image: " + number + ".png, " + exercise("e" + number, "hip", "strengthen").substr(5));
    }
    CHECK(folder.wrong(exercises) ==
          "small.yaml:10:13: error: with it the images of the library have more than 16000000 bytes; make them "
          "smaller\n");
    exercises.pop_back();
    CHECK(folder.wrong(exercises) == "");
}

TEST_CASE("beside standard input there is no image") {
    const auto text =
        std::string(vocabulary) + "exercises:\n" + exercise("a", "hip", "strengthen", "image: a.png") + "\n";
    CHECK(call("check -", with_input(text))
              .out.find("error: the image 'a.png' is named in standard input, which has no folder; put a file of at "
                        "most 2000000 bytes beside this one\n") != std::string::npos);
}
