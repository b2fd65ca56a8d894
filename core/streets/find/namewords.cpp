// SPDX-License-Identifier: GPL-3.0-or-later
// Words of names, parts of street names, keys of house numbers.
#include "core/streets/find/namewords.h"

#include "core/streets/find/addresstokens.h"
#include "core/streets/find/fold.h"
#include "core/streets/find/milepost.h"
#include "core/streets/find/postalwords.h"

namespace lodestar::streets {

std::vector<std::u16string> nameWords(const QString& name)
{
    std::vector<std::u16string> words;
    for (const AddressToken& token : addressTokens(QStringView(name).left(kLongestPlace))) {
        const bool isSign = token.word.size() == 1 && !isWordLetter(token.word.front());
        if (!isSign && token.word != u"and")
            appendWords(token.word, words);
    }
    return words;
}

StreetName streetName(const QString& name)
{
    StreetName parts;
    std::vector<std::u16string> words = nameWords(name);
    const auto wordAt = [&](size_t i) -> const PostalWord& {
        return postalWord(words[i]);
    };
    if (words.size() > 2 && wordAt(words.size() - 1).direction) {
        parts.postDirection = wordAt(words.size() - 1).direction;
        words.pop_back();
    }
    // "North Street" is named North: a direction before nothing but a type is the name.
    const bool isDirected = words.size() > 2 || (words.size() == 2 && !wordAt(1).suffix);
    if (isDirected && wordAt(0).direction) {
        parts.preDirection = wordAt(0).direction;
        words.erase(words.begin());
    }
    if (words.size() > 1 && wordAt(words.size() - 1).suffix) {
        parts.suffix = wordAt(words.size() - 1).suffix;
        words.pop_back();
    } else if (words.size() == 2 && wordAt(0).suffix && words[1].size() < 3) {
        parts.suffix = wordAt(0).suffix; // "Avenue B"
        words.erase(words.begin());
    }
    parts.core = std::move(words);
    return parts;
}

std::u16string streetKey(const QString& name)
{
    std::u16string key;
    for (const std::u16string& word : nameWords(name)) {
        const auto same = spellings(word);
        if (!key.empty())
            key += u' ';
        key += same.empty() ? word : same.front();
    }
    return key;
}

quint32 houseKey(const QString& number)
{
    const std::u16string folded = fold(number.trimmed());
    const bool isGrid = folded.empty() || !isDigit(folded.front());
    quint64 key = 0;
    for (const char16_t unit : folded) {
        if (isDigit(unit))
            key = key * 10 + (unit - u'0');
        else if (!isGrid)
            break;
        if (key > 999'999'999)
            return 999'999'999; // longer ones are told apart by their text
    }
    return static_cast<quint32>(key);
}

std::u16string houseText(const QString& number)
{
    std::u16string text;
    for (const char16_t unit : fold(number.trimmed())) {
        const bool isBlank = unit == u' ' || unit == u'\t';
        if (isBlank) {
            if (!text.empty() && text.back() != u' ')
                text += u' ';
        } else {
            // A blank matters only before a fraction: "12 B" is 12b, "1 1/2" is not 11/2.
            if (!text.empty() && text.back() == u' ' && !isDigit(unit))
                text.pop_back();
            text += unit;
        }
    }
    return text;
}

} // namespace lodestar::streets
