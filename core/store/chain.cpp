// SPDX-License-Identifier: GPL-3.0-or-later
// SHA-256 by OpenSSL's EVP, with the algorithm fetched once and one context for all hashes.
#include "core/store/chain.h"

#include <QtEndian>

#include <cstring>
#include <openssl/evp.h>

namespace lodestar::store {

struct Chain::Engine
{
    EVP_MD* algorithm = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    EVP_MD_CTX* context = EVP_MD_CTX_new();

    Engine()
    {
        // Without SHA-256 nothing can be trusted: a broken installation, not a state to work in.
        if (!algorithm || !context)
            qFatal("OpenSSL has no SHA-256.");
        begin();
    }

    ~Engine()
    {
        EVP_MD_CTX_free(context);
        EVP_MD_free(algorithm);
    }

    Engine(const Engine&) = delete;
    Engine& operator=(const Engine&) = delete;

    void begin() { EVP_DigestInit_ex2(context, algorithm, nullptr); }

    void add(std::string_view bytes) { EVP_DigestUpdate(context, bytes.data(), bytes.size()); }

    void end(unsigned char* out) { EVP_DigestFinal_ex(context, out, nullptr); }

    QByteArray end()
    {
        QByteArray out(kHashBytes, Qt::Uninitialized);
        end(reinterpret_cast<unsigned char*>(out.data()));
        return out;
    }
};

Chain::Chain()
    : m_engine(std::make_unique<Engine>())
{
}

Chain::~Chain() = default;

QByteArray Chain::genesis(const QUuid& storeId)
{
    return sha256("lodestar journal " + storeId.toString(QUuid::WithoutBraces).toStdString());
}

void Chain::next(std::string_view before, const RowView& row, unsigned char* out)
{
    Q_ASSERT(before.size() == kHashBytes);
    // One update for all the small parts: each call costs more than copying a few bytes.
    constexpr size_t kFixed = kHashBytes + 8 + 8 + 4 + 4 + 16 + 4 + 4;
    constexpr size_t kRoom = 512;
    char buffer[kRoom];
    char* p = buffer;
    std::memcpy(p, before.data(), kHashBytes);
    p += kHashBytes;
    qToBigEndian(static_cast<quint64>(row.seq), p);
    qToBigEndian(static_cast<qint64>(row.at.time_since_epoch().count()), p + 8);
    qToBigEndian(static_cast<qint32>(row.version), p + 16);
    qToBigEndian(static_cast<qint32>(row.ordinal), p + 20);
    qToBigEndian(static_cast<quint32>(row.command.data1), p + 24);
    qToBigEndian(static_cast<quint16>(row.command.data2), p + 28);
    qToBigEndian(static_cast<quint16>(row.command.data3), p + 30);
    std::memcpy(p + 32, row.command.data4, 8);
    qToBigEndian(static_cast<quint32>(row.kind.size()), p + 40);
    qToBigEndian(static_cast<quint32>(row.actor.size()), p + 44);
    p += 48;

    m_engine->begin();
    if (kFixed + row.kind.size() + row.actor.size() <= kRoom) {
        std::memcpy(p, row.kind.data(), row.kind.size());
        p += row.kind.size();
        std::memcpy(p, row.actor.data(), row.actor.size());
        p += row.actor.size();
        m_engine->add({buffer, static_cast<size_t>(p - buffer)});
    } else {
        m_engine->add({buffer, kFixed});
        m_engine->add(row.kind);
        m_engine->add(row.actor);
    }
    m_engine->add(row.body);
    m_engine->end(out);
}

QByteArray Chain::next(std::string_view before, const RowView& row)
{
    QByteArray out(kHashBytes, Qt::Uninitialized);
    next(before, row, reinterpret_cast<unsigned char*>(out.data()));
    return out;
}

QByteArray Chain::seal(std::string_view salt, Label label, std::string_view text)
{
    m_engine->begin();
    m_engine->add(salt);
    m_engine->add(nameOf(label));
    m_engine->add(text);
    return m_engine->end();
}

QByteArray Chain::sha256(std::string_view bytes)
{
    m_engine->begin();
    m_engine->add(bytes);
    return m_engine->end();
}

} // namespace lodestar::store
