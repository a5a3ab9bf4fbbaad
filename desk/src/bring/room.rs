//! Where the browser keeps what is large: the bytes of a source, and the report that was made of it. Its store for texts holds a few
//! megabytes; its database has room for any file that can be read.

use idb::builder::{DatabaseBuilder, ObjectStoreBuilder};
use idb::{Database, Error, ObjectStore, Query, Transaction, TransactionMode};
use js_sys::Uint8Array;
use wasm_bindgen::JsValue;

const NAME: &str = "report-card-desk";
const STORE: &str = "sources";

async fn database() -> Result<Database, Error> {
    DatabaseBuilder::new(NAME).version(1).add_object_store(ObjectStoreBuilder::new(STORE)).build().await
}

fn begun(database: &Database, mode: TransactionMode) -> Result<(Transaction, ObjectStore), Error> {
    let transaction = database.transaction(&[STORE], mode)?;
    let store = transaction.object_store(STORE)?;
    Ok((transaction, store))
}

/// Whether it was written: what is full says so when all is to be written at last.
async fn put(key: String, value: JsValue) -> Result<bool, Error> {
    let database = database().await?;
    let written = async {
        let (transaction, store) = begun(&database, TransactionMode::ReadWrite)?;
        store.put(&value, Some(&key.into()))?.await?;
        Ok(transaction.commit()?.await?.is_committed())
    };
    let written = written.await;
    database.close();
    written
}

async fn got(key: String) -> Result<Option<JsValue>, Error> {
    let database = database().await?;
    let value = async { begun(&database, TransactionMode::ReadOnly)?.1.get(Query::Key(key.into()))?.await };
    let value = value.await;
    database.close();
    value
}

async fn kept_only(id: &str) -> Result<(), Error> {
    let database = database().await?;
    let kept = async {
        let (transaction, store) = begun(&database, TransactionMode::ReadWrite)?;
        for key in store.get_all_keys(None, None)?.await? {
            if key.as_string().is_none_or(|key| key != id && key != report_of(id)) {
                store.delete(Query::Key(key))?.await?;
            }
        }
        transaction.commit()?.await.map(drop)
    };
    let kept = kept.await;
    database.close();
    kept
}

fn report_of(id: &str) -> String {
    format!("{id}.report")
}

/// Keeps the bytes of a source under its id; false where the browser does not: it is full, or not allowed.
pub async fn keep(id: &str, bytes: &[u8]) -> bool {
    put(id.to_owned(), Uint8Array::from(bytes).into()).await.unwrap_or(false)
}

/// Keeps the report that was last made of a source and taken over. What can't be kept is told with the source.
pub async fn keep_report(id: &str, text: &str) {
    drop(put(report_of(id), text.into()).await);
}

/// Takes away what is of other sources, once this one is the one that is kept.
pub async fn keep_only(id: &str) {
    drop(kept_only(id).await);
}

/// The bytes of a source; none where they are gone.
pub async fn bytes(id: &str) -> Option<Vec<u8>> {
    let value = got(id.to_owned()).await.ok()??;
    wasm_bindgen::JsCast::dyn_into::<Uint8Array>(value).ok().map(|bytes| bytes.to_vec())
}

/// The report that was last made of a source and taken over.
pub async fn report(id: &str) -> Option<String> {
    got(report_of(id)).await.ok()??.as_string()
}

/// Takes away all of it.
pub async fn clear() {
    if let Ok(factory) = idb::Factory::new()
        && let Ok(request) = factory.delete(NAME)
    {
        drop(request.await);
    }
}
