import Attribution
import Checks
import Document
import Ingestion
import Provenance
import Reporting
import Segmentation
