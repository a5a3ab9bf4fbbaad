//! A folder of a test's own, gone with it.

use std::fs;
use std::path::PathBuf;

pub struct Folder(PathBuf);

impl Folder {
    pub fn of(test: &str) -> Folder {
        let folder = std::env::temp_dir().join(format!("report-card-{test}-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder");
        Folder(folder)
    }

    /// A file in it, by its path.
    pub fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> String {
        fs::write(self.path(name), bytes).expect("written");
        self.path(name)
    }

    pub fn path(&self, name: &str) -> String {
        self.0.join(name).display().to_string()
    }

    pub fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).expect(name)
    }

    pub fn has(&self, name: &str) -> bool {
        self.0.join(name).exists()
    }

    /// How many files and folders are in it, or in one of them.
    pub fn count(&self, name: &str) -> usize {
        fs::read_dir(self.0.join(name)).expect("a folder").count()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}
