// SPDX-License-Identifier: GPL-3.0-or-later
// Words: another system's call type taken apart: words spelt out, determinants, letters.
#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace lodestar::triage {

/// The number and the letter of a determinant as structured protocols write it: "25D1", "127D_".
struct Determinant
{
    int protocol = 0;
    QChar level; ///< 'O' and 'A' (least) to 'E'

    friend bool operator==(const Determinant&, const Determinant&) = default;
};

/// One agency's string in a form that can be compared across cities.
struct CallTypeWords
{
    QStringList words; ///< upper case, abbreviations spelt out, in order
    QList<Determinant> determinants;

    /// Runs of 4 letters over the words, word ends written as '_', each once and sorted. Numbers
    /// are left out: the codes of one city mean nothing in the next.
    [[nodiscard]] QStringList letters() const;
};

/// Upper case, split at whatever is no letter and no digit; each word that `abbreviations` knows is
/// replaced by the words it stands for.
[[nodiscard]] CallTypeWords takenApart(const QString& callType,
                                       const QHash<QString, QString>& abbreviations);

/// A run of words to look for. A word that ends in '*' stands for whatever begins so. Words of
/// seven letters and more are also found with one letter wrong, left out, added or swapped with its
/// neighbour, if the first letter is right.
class WordPattern
{
public:
    explicit WordPattern(const QString& text);

    [[nodiscard]] const QString& text() const { return m_text; }

    /// The words that it was found in, as they stand in `words`; empty if it is not there. A find
    /// right after one of `unlessAfter` ("NOT") does not count.
    [[nodiscard]] QString findIn(const QStringList& words,
                                 const QStringList& unlessAfter = {}) const;

private:
    struct Part
    {
        QString stem;
        bool open = false; ///< written with '*'
    };

    [[nodiscard]] static bool fits(const Part& part, const QString& word);

    QString m_text;
    QList<Part> m_parts;
};

} // namespace lodestar::triage
