// SPDX-License-Identifier: GPL-3.0-or-later
// Folding letters of any script to one spelling.
#include "core/streets/find/fold.h"

#include <QChar>
#include <QString>

#include <algorithm>

namespace lodestar::streets {

namespace {

/// Letters that Unicode does not take apart although people type them plain.
std::u16string_view plainForm(char16_t unit)
{
    switch (unit) {
    case u'ß':
        return u"ss";
    case u'æ':
        return u"ae";
    case u'œ':
        return u"oe";
    case u'ø':
        return u"o";
    case u'đ':
    case u'ð':
        return u"d";
    case u'þ':
        return u"th";
    case u'ł':
        return u"l";
    case u'ħ':
        return u"h";
    case u'ı':
        return u"i";
    case u'ŋ':
        return u"n";
    case u'\u0649': // alef maksura
        return u"\u064a";
    case u'\u06cc': // Farsi yeh
        return u"\u064a";
    case u'\u0629': // teh marbuta
        return u"\u0647";
    case u'\u06a9': // keheh
        return u"\u0643";
    default:
        return {};
    }
}

bool isDropped(char16_t unit)
{
    const bool isMark = (unit >= 0x0300 && unit <= 0x036f) || (unit >= 0x0591 && unit <= 0x05c7) ||
                        (unit >= 0x064b && unit <= 0x065f) || unit == 0x0670 || unit == 0x0640;
    const auto category = QChar::category(char32_t(unit));
    return isMark || category == QChar::Other_Format ||
           (category == QChar::Other_Control && unit != u'\n' && unit != u'\t');
}

} // namespace

std::u16string fold(QStringView text)
{
    std::u16string folded;
    folded.reserve(static_cast<size_t>(text.size()));
    const bool isPlain = std::ranges::all_of(
        text, [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7f; });
    if (isPlain) {
        for (const QChar c : text) {
            const char16_t unit = c.unicode();
            folded += unit >= u'A' && unit <= u'Z' ? char16_t(unit + 0x20) : unit;
        }
        return folded;
    }
    const QString apart =
        text.toString().toLower().normalized(QString::NormalizationForm_KD).toLower();
    for (const QChar c : apart) {
        const char16_t unit = c.unicode();
        if (isDropped(unit))
            continue;
        if (const auto plain = plainForm(unit); !plain.empty())
            folded += plain;
        else if (const int digit = c.digitValue(); digit >= 0 && !c.isSurrogate())
            folded += char16_t(u'0' + digit);
        else
            folded += unit;
    }
    return folded;
}

bool isWordLetter(char16_t unit)
{
    if (unit < 0x80)
        return isDigit(unit) || (unit >= u'a' && unit <= u'z') || (unit >= u'A' && unit <= u'Z');
    const QChar c(unit);
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate();
}

} // namespace lodestar::streets
