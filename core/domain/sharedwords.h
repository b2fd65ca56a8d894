// SPDX-License-Identifier: GPL-3.0-or-later
// The vocabulary that all protocols share: question ids, their values and natures, so that one set
// of answers can be judged by any program.
#pragma once

#include "core/domain/ids.h"

#include <QList>
#include <QStringList>

namespace lodestar {

/// A question that means the same in every protocol that asks it. A protocol may ask fewer
/// questions and offer fewer values; words of its own are its own alone.
struct SharedQuestion
{
    QuestionId id;
    QStringList values;
    bool many = false; ///< several values may be given
};

/// A nature by its shared id, with the incident type it stands for.
struct SharedNature
{
    NatureId id;
    QString
        apco; ///< incident type of APCO ANS 2.103.2; all but MNTL are in NENA-STA-021 (EIDO) too
};

[[nodiscard]] const QList<SharedQuestion>& sharedQuestions();
/// nullptr where no shared question has this id.
[[nodiscard]] const SharedQuestion* sharedQuestion(const QuestionId& id);
[[nodiscard]] const QList<SharedNature>& sharedNatures();

} // namespace lodestar
